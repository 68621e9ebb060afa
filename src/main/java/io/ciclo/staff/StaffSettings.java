package io.ciclo.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Figures of this room.
 *
 * @param triageOfferAfter open time of the service's calendar after which a triage task that nobody took is offered to the
 *     reviewers too (RO-19)
 * @param fullLoad open tasks that fill all of one person's time
 * @param loadLimit per cent of {@code fullLoad} that nobody should exceed, so that there is room for surprises (RO-02, PD-05)
 * @param profiles which groups each profile bundles (RO-18)
 */
@Validated
@ConfigurationProperties("ciclo.staff")
public record StaffSettings(
    @NotNull @DurationMin(minutes = 1, message = "debe estar entre PT1M y PT24H")
    @DurationMax(hours = 24, message = "debe estar entre PT1M y PT24H") @DefaultValue("PT30M") Duration triageOfferAfter,
    @Min(value = 1, message = "debe estar entre 1 y 1000") @Max(value = 1000, message = "debe estar entre 1 y 1000")
    @DefaultValue("20") int fullLoad,
    @Min(value = 1, message = "debe estar entre 1 y 100") @Max(value = 100, message = "debe estar entre 1 y 100")
    @DefaultValue("60") int loadLimit,
    @NotNull @Valid @DefaultValue Profiles profiles) {

  /** Groups by profile; what stands in none of them is given to people one by one. */
  public record Profiles(
      @NotEmpty(message = "necesita al menos un grupo")
      @DefaultValue({"care-agents", "executors", "solution-team", "technical-support"}) List<StaffGroup> agent,
      @NotEmpty(message = "necesita al menos un grupo")
      @DefaultValue({"ticket-reviewers", "workforce"}) List<StaffGroup> careCoordinator,
      @NotEmpty(message = "necesita al menos un grupo")
      @DefaultValue("account-leaders") List<StaffGroup> accountLeader,
      @NotEmpty(message = "necesita al menos un grupo")
      @DefaultValue({"evolutive-team", "developers", "testers", "programmers"}) List<StaffGroup> evoTechnician,
      @NotEmpty(message = "necesita al menos un grupo")
      @DefaultValue("customer-success") List<StaffGroup> csm,
      @NotEmpty(message = "necesita al menos un grupo")
      @DefaultValue({"care-managers", "evolutive-managers", "department-heads"}) List<StaffGroup> management,
      @NotEmpty(message = "necesita al menos un grupo")
      @DefaultValue("process-owners") List<StaffGroup> processOwner,
      @NotEmpty(message = "necesita al menos un grupo")
      @DefaultValue("camunda-admin") List<StaffGroup> administrator) {

    @AssertTrue(message = "administrator debe llevar camunda-admin y process-owner debe llevar process-owners; ningún otro perfil"
        + " puede llevar esos dos grupos")
    boolean isGuardedGroupsInTheirProfiles() {
      return administrator.contains(StaffGroup.CAMUNDA_ADMIN) && processOwner.contains(StaffGroup.PROCESS_OWNERS)
          && List.of(agent, careCoordinator, accountLeader, evoTechnician, csm, management).stream()
              .noneMatch(groups -> groups.stream().anyMatch(StaffGroup::guarded));
    }
  }

  /** Which groups each profile bundles. */
  public Map<StaffProfile, Set<StaffGroup>> bundles() {
    Map<StaffProfile, Set<StaffGroup>> bundles = new EnumMap<>(StaffProfile.class);
    for (StaffProfile profile : StaffProfile.values()) {
      bundles.put(profile, EnumSet.copyOf(switch (profile) {
        case AGENT -> profiles.agent();
        case CARE_COORDINATOR -> profiles.careCoordinator();
        case ACCOUNT_LEADER -> profiles.accountLeader();
        case EVO_TECHNICIAN -> profiles.evoTechnician();
        case CSM -> profiles.csm();
        case MANAGEMENT -> profiles.management();
        case PROCESS_OWNER -> profiles.processOwner();
        case ADMINISTRATOR -> profiles.administrator();
      }));
    }
    return bundles;
  }

  /** All groups of somebody with these profiles. */
  public Set<StaffGroup> groupsOf(Set<StaffProfile> held) {
    Set<StaffGroup> groups = EnumSet.noneOf(StaffGroup.class);
    Map<StaffProfile, Set<StaffGroup>> bundles = bundles();
    held.forEach(profile -> groups.addAll(bundles.get(profile)));
    return groups;
  }
}
