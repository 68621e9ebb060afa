package io.ciclo.staff.desk;

import io.ciclo.engine.Person;

/**
 * What one person is told over one channel.
 *
 * @param since as people read it
 * @param phone null when none is known
 * @param link where the person says «Lo atiendo yo»
 * @param idempotencyKey the same at every try, so that another system recognises a repeat
 */
record AlertNote(String caseNumber, String customer, String summary, String since, Person to, String phone, String link,
    String idempotencyKey) {}
