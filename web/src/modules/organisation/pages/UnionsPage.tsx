// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { useSession } from "@/platform/session/session";
import { AnswerView } from "@/ui/AnswerView";
import { Page, Panel } from "@/ui/Page";
import { useUnion } from "../api/show_union";
import { UnionDetail } from "../parts/UnionDetail";
import { UnionTree } from "../parts/UnionTree";
import styles from "./UnionsPage.module.css";

/** The tree on one side, the chosen union on the other; on a phone one at a time. */
export default function UnionsPage() {
  const { t } = useTranslation("organisation");
  const { union: own } = useSession();
  const { union: chosen } = useParams();
  const navigate = useNavigate();
  const id = chosen ?? own.id;
  const union = useUnion(id);
  const open = (next: string) => void navigate(`/organisation/unions/${next}`);
  return (
    <Page title={t("union.title")} about={t("union.about")}>
      <div className={styles.columns} data-chosen={chosen !== undefined}>
        <div className={styles.tree}>
          <Panel>
            <UnionTree selected={union.data} selectedId={id} choose={open} />
          </Panel>
        </div>
        <div className={styles.detail}>
          <Link to="/organisation/unions" className={styles.back}>
            {t("union.back_to_tree")}
          </Link>
          <Panel>
            <AnswerView query={union}>
              {(view) => <UnionDetail key={view.id} union={view} open={open} />}
            </AnswerView>
          </Panel>
        </div>
      </div>
    </Page>
  );
}
