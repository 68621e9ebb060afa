package io.ciclo.documents.web;

/** Stages of the relationship that the page offers; their words stand in the vocabulary. */
enum Stage {
  COMMERCIAL, PROOF, REGISTRATION, HANDOVER, SERVICE, IMPROVEMENT, TRAINING, LEAVING
}
