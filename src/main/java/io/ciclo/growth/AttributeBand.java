package io.ciclo.growth;

/** From what the customer cannot do without to what is not so important (FF-07). Spanish words: vocabulary {@code farming.band.*}. */
public enum AttributeBand { MUST_HAVE, IMPORTANT, NICE_TO_HAVE, MINOR }
