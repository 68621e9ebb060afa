package io.ciclo.growth;

/**
 * A Feedback has found a need that would improve the service (FF-03): one for each need, said in the same transaction. Whoever farms it begins.
 *
 * @param feedback number of the Feedback, without which no Farming may begin
 * @param need in the words in which it was written down
 * @param reportedBy staff id
 */
public record NeedFound(String feedback, long company, String need, String reportedBy) {}
