// SPDX-License-Identifier: Apache-2.0
// The facts of a person that are codes, with the list each is of.
export const personCodes = {
  sex: "sex",
  nation: "nation",
  political_status: "political_status",
  marital: "marital",
  education: "education",
  health: "health",
  disability: "disability",
  disability_grade: "disability_grade",
  work_state: "work_state",
  employer_type: "employer_type",
  occupation: "occupation",
  hukou: "hukou",
  medical_insurance: "medical_insurance",
  model_worker: "model_worker",
  new_form_work: "new_form_work",
  language: "language",
} as const;

export const householdCodes = {
  declared_category: "category",
  main_cause: "cause",
  other_causes: "cause",
  housing: "housing",
  relation: "relation",
} as const;
