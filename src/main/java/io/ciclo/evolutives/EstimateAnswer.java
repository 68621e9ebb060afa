package io.ciclo.evolutives;

/** What a customer says to an estimate (EA-02); models route on these names. Spanish words: vocabulary {@code evolutives.answer.*}. */
public enum EstimateAnswer { ACCEPT, DESIST, NOT_AGREED, UNDEFINED }
