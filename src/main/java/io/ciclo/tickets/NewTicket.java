package io.ciclo.tickets;

/**
 * What a ticket is opened with (IN-02, IN-26). Mandatory: subject (at most 200 characters), description (at most 8000),
 * urgency, shop. Optional, at most 2000 each: businessImpact, area (200), technicalData, relatedNumber (an existing number).
 */
public record NewTicket(long companyId, long contactId, String subject, String description, Urgency urgency,
    String businessImpact, String area, String technicalData, String relatedNumber, ShopCheck shop) {}
