// SPDX-License-Identifier: Apache-2.0
import { usePageTitle } from "./Page";
import styles from "./FormHead.module.css";

/** The heading of a page that is one form, before sign-in. */
export function FormHead({ title, about }: { title: string; about?: string }) {
  usePageTitle(title);
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      {about !== undefined && <p>{about}</p>}
    </div>
  );
}
