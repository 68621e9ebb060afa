package io.ciclo.evolutives.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ciclo.evolutives.Basis;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Design;
import io.ciclo.evolutives.EstimateDraft.Meetings;
import io.ciclo.evolutives.EstimateDraft.Raise;
import io.ciclo.tpoints.TPoints;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * Estimates as they are kept. What stands in a table must be readable for ever: names below never change, and what no longer fits gets a
 * {@link #FORMAT} of its own, beside a reader of the old one.
 */
final class EstimateJson {

  static final int FORMAT = 1;

  private static final ObjectMapper JSON = JsonMapper.builder()
      .addModule(new JavaTimeModule())
      .addModule(new SimpleModule()
          .addSerializer(TPoints.class, new AsText<TPoints>(TPoints::toString)).addDeserializer(TPoints.class, new PointsFromText())
          .addSerializer(BigDecimal.class, new AsText<BigDecimal>(BigDecimal::toPlainString)))
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
      .addMixIn(Design.class, Designs.class).addMixIn(Raise.class, Raises.class).addMixIn(Meetings.class, KindsOfMeetings.class)
      .addMixIn(Basis.class, Bases.class).addMixIn(Budget.class, Budgets.class)
      .build();

  private EstimateJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({@Type(value = Design.NotIncluded.class, name = "NOT_INCLUDED"), @Type(value = Design.AtMinimum.class, name = "AT_MINIMUM"),
      @Type(value = Design.Valued.class, name = "VALUED")})
  private interface Designs {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({@Type(value = Raise.None.class, name = "NONE"), @Type(value = Raise.To.class, name = "TO")})
  private interface Raises {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({@Type(value = Meetings.AsTable.class, name = "AS_TABLE"), @Type(value = Meetings.NotHeld.class, name = "NOT_HELD"),
      @Type(value = Meetings.Valued.class, name = "VALUED")})
  private interface KindsOfMeetings {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({@Type(value = Basis.Estimated.class, name = "ESTIMATED"), @Type(value = Basis.Entered.class, name = "ENTERED"),
      @Type(value = Basis.EnteredAboveMinimum.class, name = "ENTERED_ABOVE_MINIMUM"), @Type(value = Basis.Valued.class, name = "VALUED"),
      @Type(value = Basis.Minimum.class, name = "MINIMUM"), @Type(value = Basis.RaisedToMinimum.class, name = "RAISED_TO_MINIMUM"),
      @Type(value = Basis.FromTable.class, name = "FROM_TABLE"), @Type(value = Basis.Percentage.class, name = "PERCENTAGE"),
      @Type(value = Basis.LeftOut.class, name = "LEFT_OUT")})
  private interface Bases {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({@Type(value = Budget.Complete.class, name = "COMPLETE"), @Type(value = Budget.Incomplete.class, name = "INCOMPLETE")})
  private interface Budgets {}

  static String text(EstimateDraft draft) {
    return written(draft);
  }

  static String text(Budget budget) {
    return written(budget);
  }

  static EstimateDraft draft(int format, String text) {
    return read(format, text, EstimateDraft.class);
  }

  static Budget budget(int format, String text) {
    return read(format, text, Budget.class);
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T read(int format, String text, Class<T> type) {
    if (format != FORMAT) {
      throw new IllegalStateException("An estimate of format " + format + " cannot be read by this release, which knows " + FORMAT);
    }
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept estimate cannot be read", e);
    }
  }

  /** Amounts are texts: a number would pass through floating point in whatever else reads the table. */
  private static final class AsText<T> extends JsonSerializer<T> {

    private final Function<T, String> text;

    AsText(Function<T, String> text) {
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider ignored) throws IOException {
      out.writeString(text.apply(value));
    }
  }

  private static final class PointsFromText extends JsonDeserializer<TPoints> {

    @Override
    public TPoints deserialize(JsonParser in, DeserializationContext ignored) throws IOException {
      return TPoints.parse(in.getText());
    }
  }
}
