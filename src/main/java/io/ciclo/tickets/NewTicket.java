package io.ciclo.tickets;

/**
 * What a ticket is opened with (IN-02, IN-26, DW-09). Mandatory: description (at most 8000 characters) and shop. Without a
 * subject (200) it bears the first words of its description; without an urgency it is a normal one. Optional, at most 2000
 * each: businessImpact, area (200), technicalData, relatedNumber (an existing number).
 */
public record NewTicket(long companyId, long contactId, String subject, String description, Urgency urgency,
    String businessImpact, String area, String technicalData, String relatedNumber, ShopCheck shop) {}
