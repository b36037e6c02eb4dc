// SPDX-License-Identifier: Apache-2.0
// By the full identity number: with a reason, recorded, and only so many a day.
import { Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { FormDialog } from "@/ui/FormDialog";
import { useRequired } from "@/ui/rules";
import { SubmitForm } from "@/ui/SubmitForm";
import { useSearchIdentity, type SearchIdentity } from "../api/search_identity";
import type { Hit } from "../api/search_people";
import styles from "./SearchBox.module.css";
import { HitLine } from "./SearchResults";

export function SearchIdentityDialog({ number, close }: { number: string; close: () => void }) {
  const { t } = useTranslation("people");
  const required = useRequired();
  const [hits, setHits] = useState<Hit[]>();
  const searchIdentity = useSearchIdentity();
  const labels = { number: t("person.identity_number"), reason: t("reason") };
  const submit = async (values: SearchIdentity) => {
    setHits((await searchIdentity.mutateAsync(values)).items);
  };
  return (
    <FormDialog open title={t("search.by_number")} about={t("search.by_number_about")} close={close}>
      <SubmitForm<SearchIdentity>
        name="search_identity"
        labels={labels}
        initial={{ number }}
        submitLabel={t("search.do")}
        submit={submit}
        cancel={close}
      >
        <Form.Item name="number" label={labels.number} rules={[required]}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="reason" label={labels.reason} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
      </SubmitForm>
      {hits !== undefined && (
        <div role="status" className={styles.found}>
          {hits.length === 0 && <p>{t("search.nobody")}</p>}
          <ul>
            {hits.map((hit) => (
              <li key={hit.person}>
                {hit.household === null ? (
                  <HitLine hit={hit} />
                ) : (
                  <Link to={`/households/${hit.household}`} onClick={close}>
                    <HitLine hit={hit} />
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  );
}
