package io.ciclo.prospects;

/** What the prospect decides on a proposal (BD-08). Plain words: vocabulary {@code prospects.decision.*}. */
public enum Decision { CONTINUE, IMPROVE, DESIST }
