package io.ciclo.staff.desk;

/** How a person is reached. Spanish words: vocabulary {@code staff.channel.*}. */
public enum Channel { MAIL, WEBHOOK, SMS }
