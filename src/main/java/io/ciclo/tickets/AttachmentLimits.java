package io.ciclo.tickets;

/** What a message may carry, told before it is sent. */
public record AttachmentLimits(int files, long bytesPerFile) {

  public long megabytesPerFile() {
    return bytesPerFile / 1024 / 1024;
  }
}
