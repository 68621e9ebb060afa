package io.ciclo.engine.cases;

import io.ciclo.engine.DecisionSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

@Component
class DeployedSheets implements DecisionSheets {

  private final RepositoryService repository;

  DeployedSheets(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public Optional<SheetRow> row(String decisionKey, int version, String rule) {
    return OwnCalls.trusted(() -> Optional.ofNullable(repository.createDecisionDefinitionQuery()
        .decisionDefinitionKey(decisionKey).decisionDefinitionVersion(version).singleResult())
        .flatMap(definition -> row(definition, rule)));
  }

  @Override
  public int rows(String decisionKey) {
    return OwnCalls.trusted(() -> Optional.ofNullable(repository.createDecisionDefinitionQuery()
        .decisionDefinitionKey(decisionKey).latestVersion().singleResult())
        .map(definition -> repository.getDmnModelInstance(definition.getId()).getModelElementsByType(Rule.class).size())
        .orElse(0));
  }

  private Optional<SheetRow> row(DecisionDefinition definition, String rule) {
    if (!(repository.getDmnModelInstance(definition.getId()).getModelElementById(rule) instanceof Rule row)) {
      return Optional.empty();
    }
    List<Rule> rows = new ArrayList<>(((DecisionTable) row.getParentElement()).getRules());
    String annotation = row.getDescription() == null ? "" : row.getDescription().getTextContent().strip();
    return Optional.of(new SheetRow(definition.getId(), definition.getName(), rows.indexOf(row) + 1, annotation));
  }
}
