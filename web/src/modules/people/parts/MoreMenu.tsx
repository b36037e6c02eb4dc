// SPDX-License-Identifier: Apache-2.0
// What is seldom done with a file: a person's rights over what is held on them, mending a double record,
// ending an account.
import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import type { HouseholdView } from "../api/show_household";
import type { DialogName } from "./dialog_names";
import { personsFor } from "./PersonSelect";

const verbs = ["end_bank_account", "export_person", "merge_persons", "erase_person"] as const;

export function MoreMenu({ file, open }: { file: HouseholdView; open: (dialog: DialogName) => void }) {
  const { t } = useTranslation("people");
  const able = verbs.filter((verb) =>
    verb === "end_bank_account" ? file.abilities.includes(verb) : personsFor(file, verb).length > 0,
  );
  if (able.length === 0) return null;
  const texts = {
    end_bank_account: t("account.end"),
    export_person: t("held.title"),
    merge_persons: t("merge.title"),
    erase_person: t("erase.title"),
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: able.map((verb) => ({ key: verb, label: texts[verb], danger: verb === "erase_person" })),
        onClick: ({ key }) => {
          const verb = verbs.find((known) => known === key);
          if (verb !== undefined) open(verb);
        },
      }}
    >
      <Button icon={<MoreOutlined aria-hidden="true" />} iconPlacement="end">
        {t("more")}
      </Button>
    </Dropdown>
  );
}
