package io.ciclo.tickets;

/**
 * Somebody of a company that is none of ours asks for something (CL-11).
 *
 * @param who name, and how to reach them
 * @param request what they ask for
 */
public record UnknownCaller(String company, String who, String request) {}
