// SPDX-License-Identifier: Apache-2.0
import { UserOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useSignOut } from "@/modules/organisation";
import { asProblem } from "@/platform/api/problem";
import { useSession } from "@/platform/session/session";
import { problemText } from "@/ui/problem_text";

export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const { staff } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const leave = () => {
    signOut.mutate(undefined, {
      // Loading anew leaves nothing of this person in the page's memory.
      onSuccess: () => window.location.assign("/sign-in"),
      onError: (error) => {
        const problem = asProblem(error);
        void message.error(problemText(i18n, problem.code, problem.args));
      },
    });
  };
  const actions: Record<string, () => void> = {
    sessions: () => void navigate("/my-sessions"),
    password: () => void navigate("/change-password"),
    leave,
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "sessions", label: t("account.sessions") },
          { key: "password", label: t("account.password") },
          { type: "divider" },
          { key: "leave", label: t("account.sign_out") },
        ],
        onClick: ({ key }) => actions[key]?.(),
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={t("account.of", { name: staff.name })}>
        {staff.name}
      </Button>
    </Dropdown>
  );
}
