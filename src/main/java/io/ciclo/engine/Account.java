package io.ciclo.engine;

/**
 * Somebody who may enter now, whatever kind of person they are.
 *
 * @param id by which their {@link AccountKeeper} knows them
 * @param loginName what they type into the login page
 * @param email where letters about their access go; empty when nobody knows
 * @param organisation name of the customer company; empty for staff
 * @param informal whether letters address them as "tú"
 * @param language BCP 47 code of the letters
 */
public record Account(AccountKind kind, String id, String loginName, String displayName, String email, String organisation,
    boolean informal, String language) {}
