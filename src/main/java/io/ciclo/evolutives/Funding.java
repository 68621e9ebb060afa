package io.ciclo.evolutives;

/** Who pays for an evolutive. */
public enum Funding {
  /** The customer, with T-Points that are reserved when the estimate is accepted. */
  T_POINTS,
  /** Nobody: it belongs to the proof of concept of a prospect (BD-24). Nothing is reserved, and accepting it needs no right to authorise. */
  PROSPECT
}
