package io.ciclo.customers;

/** What a communication group is for. */
public enum ChannelScenario { ESERVICE, IMPLEMENTATION }
