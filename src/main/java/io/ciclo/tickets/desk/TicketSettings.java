package io.ciclo.tickets.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Figures of this room.
 *
 * @param attachmentMaxSize of one file
 * @param attachmentsPerMessage at most
 * @param reopenDays working days after closing within which a customer's answer reopens (FU-27)
 * @param matchDays days since closing for which a ticket is still suggested as a possible match
 * @param contractAnswerDays working days that a customer without a contract in force is given (IN-11); nothing happens by
 *     itself afterwards
 * @param firstWord working time within which the customer first hears from a person
 * @param nextWord working-day time (a day counts 24 hours) within which the customer hears again (FU-12)
 * @param maxInteractions messages of customer and team without a solution at which a call is proposed (FU-16)
 * @param recurrenceTickets tickets of one company about the same thing of which the CSM is told (FU-30)
 * @param recurrenceDays within these days
 */
@Validated
@ConfigurationProperties("ciclo.tickets")
public record TicketSettings(
    @NotNull @DefaultValue("10MB") DataSize attachmentMaxSize,
    @Min(1) @Max(50) @DefaultValue("10") int attachmentsPerMessage,
    @Min(0) @Max(250) @DefaultValue("10") int reopenDays,
    @Min(0) @Max(365) @DefaultValue("30") int matchDays,
    @Min(1) @Max(250) @DefaultValue("5") int contractAnswerDays,
    @NotNull @DefaultValue("PT4H") Duration firstWord,
    @NotNull @DefaultValue("PT24H") Duration nextWord,
    @Min(2) @Max(100) @DefaultValue("6") int maxInteractions,
    @Min(2) @Max(100) @DefaultValue("3") int recurrenceTickets,
    @Min(1) @Max(365) @DefaultValue("30") int recurrenceDays) {}
