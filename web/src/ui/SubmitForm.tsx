// SPDX-License-Identifier: Apache-2.0
// A form that is sent to the server. Whatever is wrong stands twice: at its field, and in a summary above the
// form that takes the focus and leads to each field. The same summary shows what the browser found and what
// the server refused.
import { Alert, Button, Form, type FormInstance } from "antd";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, type Problem } from "@/platform/api/problem";
import { problemText } from "./problem_text";
import styles from "./SubmitForm.module.css";

interface Fault {
  path: string[];
  text: string;
}

interface SubmitFormProps<Values extends object> {
  name: string;
  /** Labels by dotted field path, for the summary; a list's fields stand without their index. */
  labels: Partial<Record<string, string>>;
  initial?: Partial<Values>;
  submitLabel: string;
  submit: (values: Values) => Promise<void>;
  cancel?: () => void;
  danger?: boolean;
  wide?: boolean;
  form?: FormInstance<Values>;
  /** Called with everything in the form whenever something in it changed. */
  changed?: (values: Values) => void;
  /** Stands beside the buttons. */
  beside?: ReactNode;
  children: ReactNode;
}

// The server names a field by path: `union.name`, `members[0].name`, or as a JSON pointer `/union/name`; of a
// change it names the new value, `name.to`, which the form knows as `name`.
function pathOf(path: string): string[] {
  const steps = path.split(/[./[\]]/).filter((step) => step !== "");
  return steps.length > 1 && steps.at(-1) === "to" ? steps.slice(0, -1) : steps;
}

const isIndex = (step: string): boolean => /^\d+$/.test(step);

function labelOf(labels: Partial<Record<string, string>>, path: string[]): string | undefined {
  return labels[path.join(".")] ?? labels[path.filter((step) => !isIndex(step)).join(".")];
}

function focusField(formName: string, path: string[]): void {
  const field = document.getElementById([formName, ...path].join("_"));
  field?.closest("details")?.setAttribute("open", "");
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}

function useFaults<Values extends object>(props: SubmitFormProps<Values>, form: FormInstance<Values>) {
  const { i18n } = useTranslation("ui");
  const [faults, setFaults] = useState<Fault[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const fromServer = (found: Problem) => {
    const known = found.fields.map((fault) => ({
      path: pathOf(fault.path),
      text: problemText(i18n, fault.code, fault.args),
    }));
    // A field that this form shows gets its fault beside it as well.
    for (const fault of known) {
      if (labelOf(props.labels, fault.path) === undefined) continue;
      const name = fault.path.map((step) => (isIndex(step) ? Number(step) : step));
      form.setFields([{ name: name as never, errors: [fault.text] }]);
    }
    setFaults(known);
    setProblem(found);
  };
  const fromBrowser = (found: { name: (string | number)[]; errors: string[] }[]) => {
    setProblem(undefined);
    setFaults(found.map((field) => ({ path: field.name.map(String), text: field.errors.join(" ") })));
  };
  const clear = () => {
    setFaults([]);
    setProblem(undefined);
  };
  return { faults, problem, fromServer, fromBrowser, clear };
}

interface SummaryProps {
  formName: string;
  labels: Partial<Record<string, string>>;
  faults: Fault[];
  problem: Problem | undefined;
}

function FaultSummary({ formName, labels, faults, problem }: SummaryProps) {
  const { t, i18n } = useTranslation("ui");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [faults, problem]);
  if (faults.length === 0 && problem === undefined) return null;
  const title =
    problem !== undefined && faults.length === 0
      ? problemText(i18n, problem.code, problem.args)
      : t("form_faults", { count: faults.length });
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <Alert
        type="error"
        showIcon
        title={title}
        description={
          <ul>
            {faults.map((fault) => (
              <li key={fault.path.join(".")}>
                <button
                  type="button"
                  className={styles.toField}
                  onClick={() => focusField(formName, fault.path)}
                >
                  {labelOf(labels, fault.path) ?? fault.path.join(".")}
                </button>
                {": "}
                {fault.text}
              </li>
            ))}
            {problem?.traceId !== undefined && problem.status >= 500 && (
              <li>{t("trace", { id: problem.traceId })}</li>
            )}
          </ul>
        }
      />
    </div>
  );
}

export function SubmitForm<Values extends object>(props: SubmitFormProps<Values>) {
  const { t } = useTranslation("ui");
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  const [sending, setSending] = useState(false);
  const { faults, problem, fromServer, fromBrowser, clear } = useFaults(props, form);
  const send = async (values: Values) => {
    clear();
    setSending(true);
    try {
      await props.submit(values);
    } catch (error) {
      fromServer(asProblem(error));
    } finally {
      setSending(false);
    }
  };
  return (
    <Form<Values>
      form={form}
      name={props.name}
      layout="vertical"
      requiredMark="optional"
      {...(props.initial === undefined ? {} : { initialValues: props.initial })}
      onFinish={(values) => void send(values)}
      onValuesChange={(_changed, values) => props.changed?.(values)}
      onFinishFailed={({ errorFields }) => fromBrowser(errorFields)}
      validateTrigger={[]}
      scrollToFirstError={false}
      noValidate
    >
      <FaultSummary formName={props.name} labels={props.labels} faults={faults} problem={problem} />
      {props.children}
      <div className={styles.buttons}>
        <Button
          type="primary"
          htmlType="submit"
          loading={sending}
          danger={props.danger ?? false}
          block={props.wide ?? false}
          size={props.wide === true ? "large" : "medium"}
        >
          {props.submitLabel}
        </Button>
        {props.cancel !== undefined && <Button onClick={props.cancel}>{t("cancel")}</Button>}
        {props.beside}
      </div>
    </Form>
  );
}
