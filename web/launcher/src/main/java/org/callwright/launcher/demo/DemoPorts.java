package org.callwright.launcher.demo;

import org.callwright.embedded.asterisk.AsteriskPorts;
import org.callwright.embedded.process.FreePorts;
import org.callwright.launcher.site.SitePorts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The demo's ports. Those that people use are fixed unless told otherwise; the others are whichever are free. */
final class DemoPorts {
    private static final int WEB = 8080;
    private static final int SIP = 5060;
    private static final int UNSET = -1;

    @Option(
            names = "--web-port",
            paramLabel = "PORT",
            converter = Port.class,
            description = "Web pages and REST (8080; 0: any free one).")
    private int web = UNSET;

    @Option(
            names = "--sip-port",
            paramLabel = "PORT",
            converter = Port.class,
            description = "SIP phones and callers (5060; 0: any free one).")
    private int sip = UNSET;

    @Option(names = "--agi-port", paramLabel = "PORT", converter = Port.class, description = "FastAGI (any free one).")
    private int agi;

    @Option(
            names = "--ami-port",
            paramLabel = "PORT",
            converter = Port.class,
            description = "Asterisk's manager interface (any free one).")
    private int ami;

    @Option(names = "--db-port", paramLabel = "PORT", converter = Port.class, description = "MariaDB (any free one).")
    private int database;

    @Option(names = "--redis-port", paramLabel = "PORT", converter = Port.class, description = "Redis (any free one).")
    private int redis;

    /**
     * What was asked for, checked to be free; and free ports for the rest.
     *
     * @param fixed whether people will use the usual ones; a call that places itself does with any
     * @throws org.callwright.embedded.process.StartFailed naming the first one that is taken
     */
    Chosen choose(boolean fixed) {
        AsteriskPorts free = AsteriskPorts.free();
        AsteriskPorts asterisk = new AsteriskPorts(
                usual(sip, fixed ? SIP : 0, "SIP", "--sip-port"),
                checked(ami, "Asterisk's manager interface", "--ami-port"),
                0,
                free.rtpFirst(),
                free.rtpLast());
        return new Chosen(
                usual(web, fixed ? WEB : 0, "the web address", "--web-port"),
                checked(agi, "FastAGI", "--agi-port"),
                new SitePorts(
                        checked(database, "MariaDB", "--db-port"), checked(redis, "Redis", "--redis-port"), asterisk));
    }

    /** What is no port is told before anything is started. */
    static final class Port implements ITypeConverter<Integer> {
        private static final int HIGHEST = 65_535;

        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > HIGHEST) {
                throw new TypeConversionException(
                        "'" + text + "' is no port: 1 to " + HIGHEST + ", or 0 for any free one");
            }
            return Integer.valueOf(text);
        }
    }

    /** All ports of one run. */
    record Chosen(int web, int agi, SitePorts servers) {}

    private static int usual(int asked, int usual, String purpose, String option) {
        return checked(asked == UNSET ? usual : asked, purpose, option);
    }

    private static int checked(int port, String purpose, String option) {
        if (port == 0) {
            return FreePorts.one();
        }
        FreePorts.require(port, purpose, "choose another with " + option + ", or 0 for any free one");
        return port;
    }
}
