package io.ciclo.documents;

/**
 * An entry of the catalogue.
 *
 * @param key such as {@code brochure}; never changes
 * @param title as people read it, in Spanish
 * @param scope whether there is one for all customers, or each company or case has its own
 */
public record DocumentKind(String key, String title, String description, DocumentScope scope, boolean internal) {

  public static final String BROCHURE = "brochure";
  public static final String MANUAL_ADMINISTRATOR = "manual-administrator";
  public static final String MANUAL_SUPERVISOR = "manual-supervisor";
  public static final String MANUAL_AGENT = "manual-agent";
  public static final String PROPOSAL = "proposal";
  public static final String PROOF_REPORT = "proof-report";
  public static final String APPROVAL_RECORD = "approval-record";
  public static final String PROGRESS_REPORT = "progress-report";
  public static final String CONNECTION_DATA = "connection-data";
  public static final String FORMALITY = "formality";
  public static final String FINAL_DOCUMENTATION = "final-documentation";
  public static final String TRAINING_MATERIAL = "training-material";
  public static final String ESTIMATE_REPORT = "estimate-report";
  public static final String CUSTOMER_GUIDE = "customer-guide";
  public static final String SERVICE_LEVELS = "service-levels";
  public static final String CONTRACT = "contract";
  public static final String PLAN_SHEET = "plan-sheet";
  public static final String COMMERCIAL_SURVEY = "commercial-survey";
  public static final String CLIENT_MATRIX = "client-matrix";
  public static final String IMPLEMENTATION_SHEET = "implementation-sheet";
}
