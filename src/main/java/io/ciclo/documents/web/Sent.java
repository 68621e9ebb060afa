package io.ciclo.documents.web;

import io.ciclo.documents.NewContent;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.Upload;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** A document as a form sends it: either a file or an address. */
final class Sent {

  private Sent() {}

  /** @throws InputRefused when there is neither, or both */
  static NewContent content(MultipartFile file, String url) {
    List<Upload> files = file == null ? List.of() : Upload.all(List.of(file));
    String address = PlainText.of(url);
    if (files.isEmpty() && address.isEmpty()) {
      throw new InputRefused("file", "«Archivo»: elija un archivo, o escriba una dirección.");
    }
    if (!files.isEmpty() && !address.isEmpty()) {
      throw new InputRefused("url", "«Dirección»: déjela vacía si envía un archivo; una versión es lo uno o lo otro.");
    }
    return files.isEmpty() ? new NewContent.Link(address) : new NewContent.Uploaded(files.get(0));
  }
}
