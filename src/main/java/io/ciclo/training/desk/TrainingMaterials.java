package io.ciclo.training.desk;

import io.ciclo.documents.Delivered;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.NewDelivery;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.Notice;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.training.Training;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Videos, PDFs and addresses that were used are handed over (TR-09, DO-09); the room of documents keeps them. */
@Service
@Transactional
public class TrainingMaterials {

  private final TrainingFile file;
  private final Documents documents;
  private final Vocabulary vocabulary;

  TrainingMaterials(TrainingFile file, Documents documents, Vocabulary vocabulary) {
    this.file = file;
    this.documents = documents;
    this.vocabulary = vocabulary;
  }

  public void handOver(String caseNumber, String title, NewContent content, String staffId) {
    Training training = file.get(caseNumber);
    DocumentVersion version = documents.publish(NewVersion.ofCase(DocumentKind.TRAINING_MATERIAL, training.company(), caseNumber, title, "",
        content), staffId);
    Delivered delivered = documents.deliver(new NewDelivery(version.id(), training.contact(), vocabulary.word("training.stage"), caseNumber,
        staffId, Notice.LETTER));
    if (delivered instanceof Delivered.Refused refused) {
      throw new InputRefused("material", "«Material»: " + refused.reason());
    }
  }

  /** Oldest first. */
  List<Delivery> of(Training training) {
    return documents.ofCase(training.caseNumber()).stream().filter(delivery -> delivery.company() == training.company())
        .filter(delivery -> delivery.version().document().kind().equals(DocumentKind.TRAINING_MATERIAL)).toList();
  }
}
