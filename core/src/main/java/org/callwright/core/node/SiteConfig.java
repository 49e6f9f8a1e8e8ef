package org.callwright.core.node;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.ZoneId;
import org.callwright.core.redis.RedisSettings;
import org.callwright.core.ticket.number.NumberScheme;
import org.jspecify.annotations.Nullable;

/** {@code callwright.*}: which site this is, and which node of it. */
@ConfigurationProperties("callwright")
public class SiteConfig {
    /** The environment of a process that reaches the site's servers and is no node itself. */
    public static final String NO_NODE = "no-node";

    private String site = "main";
    private @Nullable String node;
    private String region = "CN";
    private String zone = "Asia/Shanghai";
    private Redis redis = new Redis();
    private Tickets tickets = new Tickets();

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    /** This node's own name among the nodes of the site; by default the machine's name and the process's number. */
    public String getNode() {
        if (node == null || node.isBlank()) {
            node = hostName() + "-" + ProcessHandle.current().pid();
        }
        return node;
    }

    public void setNode(@Nullable String node) {
        this.node = node;
    }

    /** The country whose national telephone numbers the trunk delivers. */
    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    /** The business's time zone. */
    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Redis getRedis() {
        return redis;
    }

    public void setRedis(Redis redis) {
        this.redis = redis;
    }

    public Tickets getTickets() {
        return tickets;
    }

    public void setTickets(Tickets tickets) {
        this.tickets = tickets;
    }

    NumberScheme numberScheme() {
        return new NumberScheme(tickets.getPrefix(), tickets.getDatePattern(), tickets.getWidth(), ZoneId.of(zone));
    }

    RedisSettings redisSettings() {
        return new RedisSettings(redis.getUri(), site);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }

    /** {@code callwright.redis.*} */
    @ConfigurationProperties("redis")
    public static class Redis {
        private String uri = "redis://127.0.0.1:6379";

        public String getUri() {
            return uri;
        }

        public void setUri(String uri) {
            this.uri = uri;
        }
    }

    /** {@code callwright.tickets.*}: how ticket numbers look. Numbers given out under another scheme keep resolving. */
    @ConfigurationProperties("tickets")
    public static class Tickets {
        private String prefix = "SV";
        private String datePattern = "yyMMdd";
        private int width = 5;

        public String getPrefix() {
            return prefix;
        }

        public void setPrefix(String prefix) {
            this.prefix = prefix;
        }

        public String getDatePattern() {
            return datePattern;
        }

        public void setDatePattern(String datePattern) {
            this.datePattern = datePattern;
        }

        public int getWidth() {
            return width;
        }

        public void setWidth(int width) {
            this.width = width;
        }
    }
}
