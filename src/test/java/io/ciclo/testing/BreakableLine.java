package io.ciclo.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to the application that can be cut in the middle of whatever it carries, as a tunnel does; a browser that is told to
 * be offline only begins nothing new.
 */
public final class BreakableLine implements AutoCloseable {

  private final ServerSocket entrance;
  private final int target;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  private BreakableLine(ServerSocket entrance, int target) {
    this.entrance = entrance;
    this.target = target;
  }

  /** @param port at which the application listens on this machine */
  public static BreakableLine to(int port) {
    try {
      return new BreakableLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port).open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the browser finds the application while the line holds. */
  public int port() {
    return entrance.getLocalPort();
  }

  public void cut() {
    cut = true;
    connections.forEach(BreakableLine::hangUp);
  }

  public void mend() {
    cut = false;
  }

  @Override
  public void close() {
    cut();
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BreakableLine open() {
    daemon(() -> {
      while (!entrance.isClosed()) {
        Socket near = entrance.accept();
        if (cut) {
          hangUp(near);
          continue;
        }
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        connections.add(near);
        connections.add(far);
        daemon(() -> carry(near, far));
        daemon(() -> carry(far, near));
      }
    });
    return this;
  }

  private void carry(Socket from, Socket to) throws IOException {
    try (from; to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] some = new byte[8192];
      for (int read = in.read(some); read >= 0 && !cut; read = in.read(some)) {
        out.write(some, 0, read);
        out.flush();
      }
    } finally {
      connections.remove(from);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it has hung up by itself
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void daemon(Work work) {
    Thread thread = new Thread(() -> {
      try {
        work.run();
      } catch (IOException hungUp) {
        // what a line that is cut does
      }
    }, "line");
    thread.setDaemon(true);
    thread.start();
  }
}
