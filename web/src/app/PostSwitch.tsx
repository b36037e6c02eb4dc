// SPDX-License-Identifier: Apache-2.0
// The post one acts from: it decides what one sees and may do, so it is always in view.
import { DownOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useChoosePost } from "@/modules/organisation";
import { asProblem } from "@/platform/api/problem";
import { inLanguage } from "@/platform/i18n/formats";
import { useLanguage } from "@/platform/i18n/language";
import { useSession, type Session } from "@/platform/session/session";
import { problemText } from "@/ui/problem_text";
import styles from "./PostSwitch.module.css";

type Post = Session["posts"][number];

function PostName({ post }: { post: Post }) {
  const language = useLanguage();
  return (
    <span className={styles.post}>
      <span className={styles.union}>{post.union_name}</span>
      <span className={styles.role}>{inLanguage(post.role_name_zh, post.role_name_en, language)}</span>
    </span>
  );
}

export function PostSwitch() {
  const { t, i18n } = useTranslation();
  const { posts, post } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const choosePost = useChoosePost();
  if (posts.length < 2) {
    return (
      <p className={styles.only}>
        <PostName post={post} />
      </p>
    );
  }
  const choose = (id: string) => {
    choosePost.mutate(id, {
      onSuccess: () => void navigate("/"),
      onError: (error) => {
        const problem = asProblem(error);
        void message.error(problemText(i18n, problem.code, problem.args));
      },
    });
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: posts.map((other) => ({ key: other.id, label: <PostName post={other} /> })),
        selectable: true,
        selectedKeys: [post.id],
        onClick: ({ key }) => choose(key),
      }}
    >
      <Button
        type="text"
        aria-label={t("acting_from", { union: post.union_name })}
        loading={choosePost.isPending}
      >
        <PostName post={post} />
        <DownOutlined aria-hidden="true" style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}
