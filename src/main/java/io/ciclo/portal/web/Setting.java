package io.ciclo.portal.web;

/**
 * One figure with which the installation runs.
 *
 * @param origin where its value comes from, for people
 * @param next the value that the settings file holds meanwhile and that counts from the next start; null when it is the same
 */
record Setting(String key, String value, String origin, String next) {}
