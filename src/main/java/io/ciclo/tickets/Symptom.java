package io.ciclo.tickets;

/** What is seen in the shop (PR-09 to PR-13), the first input of the decision incident-priority. Spanish words: vocabulary {@code tickets.symptom.*}. */
public enum Symptom {
  PURCHASE_BLOCKED, PURCHASE_HINDERED, MAJOR_SLOWNESS, MAJOR_VISUAL_ERROR, ERP_FAILURE, REGISTRATION, CONTACT_FORM,
  USER_AREA, OPERATIONAL, PRODUCT_COMMENT, SURVEY, GRAPHIC, TRANSLATION, NONE
}
