// SPDX-License-Identifier: Apache-2.0
import { WarningOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useDuplicates } from "../api/suggest_duplicates";
import styles from "./DuplicatesNotice.module.css";

const reasons = ["same_identity", "same_name_and_birth", "same_phone", "same_account"] as const;

/** Other files within one's reach that may be of the same people: one line, which opens. */
export function DuplicatesNotice({ household }: { household: string }) {
  const { t } = useTranslation("people");
  const found = useDuplicates(household).data?.items ?? [];
  if (found.length === 0) return null;
  return (
    <details className={styles.notice}>
      <summary>
        <WarningOutlined aria-hidden="true" /> {t("duplicate.title", { count: found.length })}
      </summary>
      <ul>
        {found.map((other) => (
          <li key={other.household}>
            <Link to={`/households/${other.household}`}>
              {other.name} {other.file_no}
            </Link>
            {" · "}
            {reasons
              .filter((reason) => other.reasons.includes(reason))
              .map((reason) => t(`duplicate.${reason}`))
              .join(t("list_separator"))}
          </li>
        ))}
      </ul>
    </details>
  );
}
