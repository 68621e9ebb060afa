package io.ciclo.staff.desk;

/** One message to one person; {@code waiting} until it left or is not needed any more. */
public record AlertMessage(long id, long alertId, String person, Channel channel, String token, String idempotencyKey,
    boolean waiting, int attempts) {}
