package io.ciclo.prospects;

/** As what somebody uses the platform (BD-16, BD-19). Spanish words: vocabulary {@code prospects.profile.*}. */
public enum UserProfile { ADMINISTRATOR, SUPERVISOR, AGENT }
