// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idOf, Office } from "../../../tests/harness/office";
import { completeHousehold, parametersOf } from "./access";

interface Category {
  proposal: {
    id: string;
    proposed: string;
    net_fen: number;
    comparisons: { category: string; fires: boolean; line_fen: number | null; beyond_fen: number | null }[];
    parameters: { source: string; set_at: { name: string } };
    verdict: { category: string; overridden: boolean; reason: string } | null;
  };
  facts_changed: boolean;
  earlier: { proposed: string }[];
  abilities: string[];
}

describe("propose_category", () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it("refuses without parameters, then follows a circumstance that is corrected", async () => {
    const { household, worker } = await completeHousehold(office, "own", "11010519491231002X");
    const path = `/api/households/${household}/category`;
    const without = await worker.caller.call("POST", `${path}/propose`, {});
    expect(without.code).toBe("policies.no_parameters");

    const policy = await office.as("policy_officer", "parent");
    await policy.caller.done("POST", "/api/parameters", parametersOf(office.union("parent")));
    const first = (await worker.caller.done("POST", `${path}/propose`, {})) as unknown as Category;
    expect(first.proposal.proposed).toBe("deep");
    expect(first.proposal.net_fen).toBe(3600000);
    expect(first.proposal.parameters.set_at.name).toBe("Place parent");

    const facts = (await worker.caller.done(
      "GET",
      `/api/households/${household}/circumstances`,
    )) as unknown as {
      items: { id: string; kind: string }[];
    };
    const income = facts.items.find((fact) => fact.kind === "income.own_monthly");
    await worker.caller.done("POST", `/api/households/${household}/circumstances`, {
      kind: "income.own_monthly",
      amount_fen: 900000,
      from: "2026-01-01",
      source: "payslips",
      corrects: idOf(income),
    });
    const changed = (await worker.caller.done("GET", path)) as unknown as Category;
    expect(changed.facts_changed).toBe(true);
    expect(changed.proposal.id).toBe(first.proposal.id);

    const second = (await worker.caller.done("POST", `${path}/propose`, {})) as unknown as Category;
    expect(second.proposal.proposed).toBe("none");
    expect(second.proposal.comparisons[1]).toMatchObject({ fires: false, beyond_fen: 753_601 });
    expect(second.facts_changed).toBe(false);
    expect(second.earlier.map((one) => one.proposed)).toEqual(["deep"]);

    const approver = await office.as("approver");
    const stale = await approver.caller.call("POST", `${path}/confirm`, {
      proposal: first.proposal.id,
      category: "deep",
    });
    expect(stale.code).toBe("policies.proposal_changed");
    const decided = (await approver.caller.done("POST", `${path}/confirm`, {
      proposal: second.proposal.id,
      category: "relative",
      reason: "Rent not yet recorded, seen at the visit",
    })) as unknown as Category;
    expect(decided.proposal.verdict).toMatchObject({ category: "relative", overridden: true });
    const file = await approver.caller.done("GET", `/api/households/${household}`);
    expect(file["category"]).toBe("relative");
    expect(file["proposed_category"]).toBe("none");
  });
});
