// SPDX-License-Identifier: Apache-2.0
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useRequired } from "@/ui/rules";
import type { UnionView } from "../api/show_union";
import { DivisionSelect } from "./DivisionSelect";
import { kinds, type Kind, type Level } from "./levels";
import { LevelSelect } from "./LevelSelect";
import { UnionSelect } from "./UnionSelect";

/** What a person may say of a union, when it is made and when it is changed. */
export interface UnionValues {
  name: string;
  short_name: string;
  level: Level;
  kind: Kind;
  code: string;
  division_code: string | null;
  second_parent: string | null;
}

export function useUnionLabels(): Record<keyof UnionValues, string> {
  const { t } = useTranslation("organisation");
  return {
    name: t("union.name"),
    short_name: t("union.short_name"),
    level: t("union.level"),
    kind: t("union.kind"),
    code: t("union.code"),
    division_code: t("union.division_code"),
    second_parent: t("union.second_parent"),
  };
}

interface UnionFieldsProps {
  secondParent: UnionView["second_parent"];
  /** A new union may leave its code to the server. */
  codeRequired: boolean;
}

export function UnionFields({ secondParent, codeRequired }: UnionFieldsProps) {
  const { t } = useTranslation("organisation");
  const required = useRequired();
  const labels = useUnionLabels();
  return (
    <>
      <Form.Item name="name" label={labels.name} rules={[required]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="short_name" label={labels.short_name}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="level" label={labels.level} rules={[required]}>
        <LevelSelect />
      </Form.Item>
      <Form.Item name="kind" label={labels.kind} rules={[required]}>
        <Select options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="division_code" label={labels.division_code}>
        <DivisionSelect />
      </Form.Item>
      <Form.Item
        name="code"
        label={labels.code}
        extra={codeRequired ? undefined : t("union.code_advice")}
        rules={codeRequired ? [required] : []}
      >
        <Input maxLength={32} spellCheck={false} />
      </Form.Item>
      <Form.Item noStyle dependencies={["level"]}>
        {({ getFieldValue }) =>
          getFieldValue("level") === "primary" && (
            <Form.Item
              name="second_parent"
              label={labels.second_parent}
              extra={t("union.second_parent_advice")}
            >
              <UnionSelect known={secondParent === null ? [] : [secondParent]} clearable />
            </Form.Item>
          )
        }
      </Form.Item>
    </>
  );
}
