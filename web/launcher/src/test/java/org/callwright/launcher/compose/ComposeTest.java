package org.callwright.launcher.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docker-compose.yml, the Dockerfiles, .env.example, the documents and the code speak of the same things. */
class ComposeTest {
    /** {@code `callwright.agi.host`, `.port`}: a row of the table in the documentation. */
    private static final Pattern DOCUMENTED = Pattern.compile("`([0-9a-z.<>-]+)`");

    private static final Pattern HEAP = Pattern.compile("MaxRAMPercentage=([0-9]+)");

    private final Compose compose = Compose.read();

    @Test
    void theImagesAreBuiltFromWhatIsThere() {
        Map<Path, Path> dockerfiles = compose.dockerfiles();

        assertThat(dockerfiles).hasSize(2);
        dockerfiles.forEach((context, dockerfile) -> {
            assertThat(dockerfile).isRegularFile();
            assertThat(Dockerfile.read(dockerfile).copied())
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(context.resolve(source)).exists());
        });
    }

    @Test
    void theImagesRunAsOneAndTheSameOrdinaryUser() {
        Set<Integer> users = compose.dockerfiles().values().stream()
                .map(file -> Dockerfile.read(file).userId())
                .collect(Collectors.toSet());

        assertThat(users)
                .as("both write to the folder of finished recordings")
                .hasSize(1)
                .doesNotContain(0);
    }

    @Test
    void everyImageFromElsewhereIsOneCertainRelease() {
        Stream<String> bases =
                compose.dockerfiles().values().stream().flatMap(file -> Dockerfile.read(file).bases().stream());
        Stream<String> images = compose.services().values().stream()
                .filter(service -> !service.containsKey("build"))
                .map(service -> String.valueOf(service.get("image")));

        assertThat(Stream.concat(bases, images))
                .hasSizeGreaterThan(4)
                .allSatisfy(image ->
                        assertThat(image).matches("[a-z-]+:([a-z]+-[0-9]{8}|[0-9]+\\.[0-9]+\\.[0-9]+)[_a-z0-9-]*"));
    }

    @Test
    void aNodesHeapIsAShareOfALimitAndLeavesRoomForTheRest() {
        Matcher share = HEAP.matcher(Compose.textOf(compose.home().resolve("web/Dockerfile")));
        assertThat(share.find()).isTrue();
        int heap = Integer.parseInt(share.group(1));

        assertThat(compose.nodes())
                .allSatisfy(node -> assertThat(compose.service(node).get("mem_limit"))
                        .asString()
                        .matches("[0-9]+m")
                        .satisfies(limit -> assertThat(Integer.parseInt(limit.replace("m", "")) * (100 - heap) / 100)
                                .as("megabytes beside the heap")
                                .isGreaterThanOrEqualTo(300)));
    }

    @Test
    void theExampleOfTheVariablesHasEachAndNoOther() {
        Set<String> example = Compose.textOf(compose.home().resolve(".env.example"))
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(example).isEqualTo(compose.variables());
    }

    @Test
    void noSecretHasADefault() {
        List<String> secrets = Compose.VARIABLE
                .matcher(compose.text())
                .results()
                .filter(match -> match.group(1).matches(".*(SECRET|PASSWORD|PHONES|KEY)"))
                .map(match -> String.valueOf(match.group(2)))
                .toList();

        assertThat(secrets).hasSizeGreaterThan(6).allMatch(how -> how.startsWith(":?"));
    }

    @Test
    void twoEqualNodesDifferInNameAndPublishedPort() {
        assertThat(compose.nodes()).hasSize(2);
        List<Map<String, Object>> nodes = compose.nodes().stream()
                .map(node -> {
                    Map<String, Object> rest = new HashMap<>(compose.service(node));
                    Map<String, String> environment = compose.environment(node);
                    assertThat(environment.remove("CALLWRIGHT_NODE")).isEqualTo(node);
                    rest.put("environment", environment);
                    rest.remove("ports");
                    return rest;
                })
                .toList();

        assertThat(nodes.getFirst()).isEqualTo(nodes.getLast());
    }

    @Test
    void aNodesVariablesAreConfigurationThatTheDocumentsKnow() {
        Set<String> documented = documentedProperties();
        Set<String> known = documented.stream()
                .map(name -> name.replace("<name>", "pbx1").replace("<id>", "k1"))
                .map(ComposeTest::variableOf)
                .collect(Collectors.toSet());

        assertThat(documented).hasSizeGreaterThan(20);
        assertThat(known).containsAll(compose.environment("node1").keySet());
    }

    private static String variableOf(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private Set<String> documentedProperties() {
        return Compose.textOf(compose.home().resolve("docs/CONFIGURATION.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 2)))
                .flatMap(cell -> {
                    List<String> names = DOCUMENTED
                            .matcher(cell)
                            .results()
                            .map(m -> m.group(1))
                            .toList();
                    String group =
                            names.getFirst().substring(0, names.getFirst().lastIndexOf('.'));
                    return names.stream().map(name -> name.startsWith(".") ? group + name : name);
                })
                .collect(Collectors.toSet());
    }

    /** Micronaut derives several names from one variable: the one that the code asks for has to be among them. */
    @Test
    void aNodeFindsEachOfItsVariablesUnderTheNameThatItAsksFor() {
        Map<String, String> variables = filledIn();
        try (Environment environment = nodeEnvironment()) {
            for (String property : documentedProperties()) {
                String name = property.replace("<name>", "pbx1").replace("<id>", "k1");
                String value = variables.get(variableOf(name));
                if (value != null) {
                    assertThat(environment.getProperty(name, String.class))
                            .as(name)
                            .contains(value);
                }
            }
        }
    }

    @Test
    void redisIsStartedByItsImagesEntryPointWhichGivesUpBeingRoot() {
        assertThat(Compose.list(compose.service("redis"), "command").getLast())
                .startsWith("exec docker-entrypoint.sh redis-server ");
    }

    /** Micronaut derives several names from one variable; it must not see further Asterisks in them. */
    @Test
    void aNodeReadsOneAsteriskOutOfItsVariables() {
        try (Environment environment = nodeEnvironment()) {
            assertThat(environment.getPropertyEntries("callwright.pbx")).containsExactly("pbx1");
            assertThat(environment.getProperty("callwright.pbx.pbx1.ami-secret", String.class))
                    .isPresent();
            assertThat(environment.getPropertyEntries("callwright.privacy.keys"))
                    .containsExactly("k1");
            assertThat(environment.getProperty("callwright.jwt.secret", String.class))
                    .isPresent();
            assertThat(environment.getProperty("datasources.default.url", String.class))
                    .hasValueSatisfying(url -> assertThat(url).contains("//mariadb:3306/"));
        }
    }

    /** A node's variables, with the names of those of {@code .env} in place of their values. */
    private Map<String, String> filledIn() {
        Map<String, String> given = compose.variables().stream().collect(Collectors.toMap(name -> name, name -> name));
        return compose.environment("node1").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> Compose.filledIn(value.getValue(), given)));
    }

    private Environment nodeEnvironment() {
        PropertySource variables =
                PropertySource.of("compose", new HashMap<>(filledIn()), PropertyConvention.ENVIRONMENT_VARIABLE);
        return ApplicationContext.builder()
                .propertySources(variables)
                .build()
                .getEnvironment()
                .start();
    }

    @Test
    void theServicesNameEachOther() {
        Map<String, String> node = compose.environment("node1");
        Map<String, String> asterisk = compose.environment("asterisk");

        assertThat(compose.services()).containsKey(node.get("CALLWRIGHT_PBX_PBX1_HOST"));
        assertThat(asterisk).containsEntry("PBX", "pbx1");
        assertThat(asterisk.get("NODES").split("&"))
                .containsExactlyElementsOf(
                        compose.nodes().stream().map(name -> name + ":4573").toList());
        assertThat(asterisk.get("AMI_SECRET")).isEqualTo(node.get("CALLWRIGHT_PBX_PBX1_AMI_SECRET"));
        assertThat(node.get("CALLWRIGHT_REDIS_URI")).endsWith("@redis:6379");
        assertThat(compose.text())
                .contains("subnet: " + asterisk.get("AMI_NETWORK").replace("/255.255.255.0", "/24"));
    }

    @Test
    void recordingsPassFromAsteriskToTheNodesByAVolume() {
        assertThat(Compose.list(compose.service("asterisk"), "volumes"))
                .contains("monitor:/var/spool/asterisk/monitor");
        assertThat(compose.nodes()).allSatisfy(node -> {
            assertThat(Compose.list(compose.service(node), "volumes"))
                    .contains("monitor:" + compose.environment(node).get("CALLWRIGHT_PBX_PBX1_RECORDINGS"))
                    .contains("recordings:" + compose.environment(node).get("CALLWRIGHT_RECORDINGS_FOLDER"));
        });
    }

    @Test
    void everyVolumeIsDeclaredAndWhatMustLastIsOnOne() {
        Set<String> used = compose.services().values().stream()
                .flatMap(service -> Compose.list(service, "volumes").stream())
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .collect(Collectors.toSet());

        assertThat(used).isEqualTo(((Map<?, ?>) compose.root().get("volumes")).keySet());
        assertThat(used).containsExactlyInAnyOrder("mariadb", "redis", "monitor", "recordings");
    }

    @Test
    void allButSipAndItsAudioIsPublishedOnLoopbackAlone() {
        Set<String> open = compose.services().values().stream()
                .flatMap(service -> Compose.list(service, "ports").stream())
                .filter(port -> !port.startsWith("127.0.0.1:"))
                .collect(Collectors.toSet());

        assertThat(open).containsExactlyInAnyOrder("5060:5060/udp", "10000-10199:10000-10199/udp");
        assertThat(compose.nodes())
                .allSatisfy(node ->
                        assertThat(Compose.list(compose.service(node), "ports")).hasSize(1));
    }

    @Test
    void everyServiceHasAHealthCheckAndComesBackByItself() {
        assertThat(compose.services()).allSatisfy((name, service) -> {
            assertThat(service.get("healthcheck"))
                    .as(name)
                    .isInstanceOfSatisfying(
                            Map.class,
                            check -> assertThat((List<?>) check.get("test"))
                                    .hasSizeGreaterThan(1)
                                    .first()
                                    .isIn("CMD", "CMD-SHELL"));
            assertThat(service).containsEntry("restart", "unless-stopped");
        });
    }

    @Test
    void nodesWaitForServicesThatSayWhenTheyAreReady() {
        Map<?, ?> awaited = (Map<?, ?>) compose.service("node1").get("depends_on");

        assertThat(awaited.keySet())
                .allSatisfy(name -> assertThat(compose.services()).containsKey((String) name));
        assertThat(awaited.values()).allMatch(Map.of("condition", "service_healthy")::equals);
        assertThat(awaited.keySet())
                .as("called unhealthy while it starts, it would keep the nodes from starting")
                .allSatisfy(name -> {
                    Map<?, ?> check = (Map<?, ?>) compose.service((String) name).get("healthcheck");
                    assertThat(check.get("start_period")).isEqualTo("60s");
                });
    }

    @Test
    void whatIsNotForTheImageStaysOutOfItsContext() {
        assertThat(Compose.textOf(compose.home().resolve(".dockerignore")).lines())
                .contains(".git", ".env", ".callwright", "**/target");
    }
}
