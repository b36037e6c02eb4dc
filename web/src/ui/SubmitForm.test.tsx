// SPDX-License-Identifier: Apache-2.0
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Form, Input } from "antd";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import errors from "../../../i18n/errors.en.json";
import { Problem } from "@/platform/api/problem";
import ui from "./i18n/en.json";
import { SubmitForm } from "./SubmitForm";

beforeAll(async () => {
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addListener: () => undefined,
      removeListener: () => undefined,
    }) as never;
  Element.prototype.scrollIntoView = () => undefined;
  await i18next.use(initReactI18next).init({ lng: "en", resources: { en: { ui, errors } } });
});
afterEach(cleanup);

const required = { required: true, message: "Please fill in" };

function show(submit: () => Promise<void>) {
  render(
    <SubmitForm name="form" labels={{ name: "Name" }} submitLabel="Save" submit={submit}>
      <Form.Item name="name" label="Name" rules={[required]}>
        <Input />
      </Form.Item>
    </SubmitForm>,
  );
}

describe("a form", () => {
  it("sends nothing while a field is empty, and puts the focus on the summary", async () => {
    let sent = 0;
    show(() => {
      sent += 1;
      return Promise.resolve();
    });
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("alert"));
    expect(document.activeElement?.textContent).toContain("One thing needs correcting");
    expect(sent).toBe(0);
  });

  it("shows what the server refused at its field and in the summary, which leads to the field", async () => {
    const refused = new Problem({
      status: 422,
      code: "json.invalid_form",
      fields: [{ path: "name", code: "too_long", args: { max: "10" } }],
    });
    show(() => Promise.reject(refused));
    await userEvent.type(screen.getByLabelText("Name"), "a name");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    const link = await screen.findByRole("button", { name: "Name" });
    expect(screen.getAllByText(new RegExp(errors.too_long.replace("{max}", "10"))).length).toBeGreaterThan(0);
    await userEvent.click(link);
    expect(document.activeElement).toBe(screen.getByLabelText("Name"));
  });

  it("says what it is when no field is to blame", async () => {
    show(() => Promise.reject(new Problem({ status: 401, code: "auth.wrong_credentials" })));
    await userEvent.type(screen.getByLabelText("Name"), "a name");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findAllByText(errors["auth.wrong_credentials"])).length).toBe(1);
  });
});
