package io.slomix.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The REST interface of a Flink cluster, as {@code flink run} and its dashboard use it. */
final class FlinkRest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "part-of-a-jar";

  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  FlinkRest(URI address) {
    this.address = address;
  }

  /** How many slots the cluster has; none when it does not answer yet. */
  int slots() throws InterruptedException {
    try {
      return send(request("/overview").GET()).path("slots-total").asInt();
    } catch (IOException notYet) {
      return 0;
    }
  }

  /** Uploads a jar; its id. */
  String upload(Path jar) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        ("--%s\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\"%s\"\r\n"
                + "Content-Type: application/x-java-archive\r\n\r\n")
            .formatted(BOUNDARY, jar.getFileName())
            .getBytes(StandardCharsets.UTF_8));
    body.write(Files.readAllBytes(jar));
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    JsonNode uploaded =
        send(
            request("/jars/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    String file = uploaded.path("filename").asText();
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** Runs a jar; the id of the job. */
  String run(String jar, List<String> arguments, String savepoint)
      throws IOException, InterruptedException {
    Map<String, Object> told =
        savepoint == null
            ? Map.of("programArgsList", arguments)
            : Map.of("programArgsList", arguments, "savepointPath", savepoint);
    return post("/jars/" + jar + "/run", told).path("jobid").asText();
  }

  /** The state of a job. */
  String state(String job) throws IOException, InterruptedException {
    return send(request("/jobs/" + job).GET()).path("state").asText();
  }

  /** Whether every task of a job runs. */
  boolean isRunning(String job) throws IOException, InterruptedException {
    JsonNode told = send(request("/jobs/" + job).GET());
    for (JsonNode vertex : told.path("vertices")) {
      if (!vertex.path("status").asText().equals("RUNNING")) {
        return false;
      }
    }
    return told.path("state").asText().equals("RUNNING");
  }

  /** Why a job failed last. */
  String failure(String job) throws IOException, InterruptedException {
    return send(request("/jobs/" + job + "/exceptions").GET()).path("exceptionHistory").toString();
  }

  /** How many checkpoints a job has completed. */
  long checkpoints(String job) throws IOException, InterruptedException {
    return send(request("/jobs/" + job + "/checkpoints").GET())
        .path("counts")
        .path("completed")
        .asLong();
  }

  /** Stops a job with a savepoint, and waits for it; where the savepoint is. */
  String stopWithSavepoint(String job) throws IOException, InterruptedException {
    String trigger =
        post("/jobs/" + job + "/stop", Map.of("drain", false)).path("request-id").asText();
    while (true) {
      JsonNode told = send(request("/jobs/" + job + "/savepoints/" + trigger).GET());
      if (told.path("status").path("id").asText().equals("COMPLETED")) {
        JsonNode done = told.path("operation");
        if (!done.hasNonNull("location")) {
          throw new IOException(done.toString());
        }
        return done.path("location").asText();
      }
      Thread.sleep(200);
    }
  }

  /** Cancels a job. */
  void cancel(String job) throws IOException, InterruptedException {
    JsonNode unused = send(request("/jobs/" + job).method("PATCH", BodyPublishers.noBody()));
  }

  /** Any page, as it is. */
  String page(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), BodyHandlers.ofString()).body();
  }

  private JsonNode post(String path, Map<String, Object> told)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(told))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IOException(answer.statusCode() + ": " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }
}
