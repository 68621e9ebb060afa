package io.ciclo.training;

import io.ciclo.documents.Delivery;
import io.ciclo.documents.NewContent;
import io.ciclo.tpoints.TPointRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trainings as a whole. Acts of contacts and of staff beside their tasks run in a transaction of their own with retries. What a contact may
 * not see does not exist: {@link io.ciclo.customers.NoSuchCustomer}. Bad input is {@link io.ciclo.engine.InputRefused} with a Spanish
 * sentence. All other calls join the caller's transaction.
 */
public interface Trainings {

  /** The training of a case, or the last one where it had several. */
  Optional<Training> of(String caseNumber);

  /** Newest first. */
  List<Training> ofCompany(long company);

  /** Open ones, oldest first. */
  List<Training> open();

  /** Oldest first. */
  List<TrainingEvent> events(Training training);

  /** In the order of their numbers. */
  List<TrainingSession> sessions(Training training);

  /** What was handed over with it, oldest first. */
  List<Delivery> materials(Training training);

  // a training under a number of its own

  /**
   * Staff open one on a company's page; returns its number.
   *
   * @param included it is part of the customer's project: it costs no points (TR-02)
   */
  String open(long contact, String title, String needs, boolean included, String staffId);

  /** A contact chooses a workshop; returns the number of the training. */
  String choose(long contact, long workshop, String needs);

  /** Newest first; own ones, or all of the company for whoever sees all of it. */
  List<Training> visibleTo(long contact);

  Training read(long contact, String caseNumber);

  /** A contact writes about a training: other dates, a wish, a question. The trainer reads it in the task. */
  void write(long contact, String caseNumber, String text);

  /** The customer does not want it any more; only one with a number of its own, and before its sessions have begun. */
  void withdraw(long contact, String caseNumber, String reason);

  /** As {@link #withdraw}, told to staff by telephone. */
  void withdrawn(String caseNumber, String staffId, String reason);

  boolean withdrawable(Training training);

  /** Something to hand over (TR-09); also after the end. */
  void handOver(String caseNumber, String title, NewContent content, String staffId);

  // the catalogue (TR-14)

  /** By title. */
  List<Workshop> workshops();

  Workshop workshop(long id);

  /** @param id null for a new one */
  void keep(Long id, Workshop workshop);

  // who teaches what (TR-01)

  /** Staff ids by platform. */
  Map<String, List<String>> trainers();

  void teaches(String staffId, List<String> platforms);

  /** The platforms that are taught. */
  List<String> platforms();

  // what rooms with cases say and ask

  /** The case is over, or becomes something else. */
  void caseOver(String caseNumber);

  /** Whether this request of T-Points is the proposal of a training. */
  boolean proposes(TPointRequest request);

  /** What became of a request is known; nothing follows when no training was proposed with it. */
  void settled(TPointRequest request);

  /** What the placeholders of this room stand for in a text about such a case. */
  Map<String, String> letter(String text, String caseNumber);
}
