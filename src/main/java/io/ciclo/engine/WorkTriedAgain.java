package io.ciclo.engine;

import java.util.List;

/** Failed steps of these process instances have their tries back. Published in the same transaction. */
public record WorkTriedAgain(List<String> processInstances) {}
