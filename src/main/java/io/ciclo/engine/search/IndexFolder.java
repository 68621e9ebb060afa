package io.ciclo.engine.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the place of an index for writing, whatever was left there. */
final class IndexFolder {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
  private static final int MOST_NODES = 20;

  private IndexFolder() {}

  /** @param folder empty: in memory */
  static IndexWriter open(String folder, String name) {
    try {
      return folder.isBlank() ? write(new ByteBuffersDirectory(), OpenMode.CREATE) : firstFree(Path.of(folder), name);
    } catch (IOException e) {
      throw new UncheckedIOException("The index of texts '" + name + "' cannot be opened below '" + folder
          + "' (ciclo.engine.search.folder)", e);
    }
  }

  /** Nodes that share a disk do not share an index: each takes the first folder that no other has open. */
  private static IndexWriter firstFree(Path folder, String name) throws IOException {
    for (int node = 1; ; node++) {
      try {
        return open(folder.resolve(node == 1 ? name : name + "-node" + node));
      } catch (LockObtainFailedException taken) {
        if (node == MOST_NODES) {
          throw taken;
        }
      }
    }
  }

  private static IndexWriter open(Path place) throws IOException {
    Directory directory = FSDirectory.open(place);
    try {
      IndexWriter writer = write(directory, OpenMode.CREATE_OR_APPEND);
      try {
        demandIntact(writer);
        return writer;
      } catch (IOException | RuntimeException damaged) {
        writer.rollback();
        throw damaged;
      }
    } catch (LockObtainFailedException taken) {
      directory.close();
      throw taken;
    } catch (IOException | RuntimeException damaged) {
      LOG.warn("The index of texts in {} is damaged and is made again from the database", place, damaged);
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      return write(directory, OpenMode.CREATE);
    }
  }

  /** A damaged file would else not be noticed before somebody searches in it. */
  private static void demandIntact(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext part : reader.leaves()) {
        part.reader().checkIntegrity();
      }
    }
  }

  private static IndexWriter write(Directory directory, OpenMode mode) throws IOException {
    return new IndexWriter(directory, new IndexWriterConfig(IndexedFields.ANALYZER).setOpenMode(mode)
        .setCommitOnClose(true));
  }
}
