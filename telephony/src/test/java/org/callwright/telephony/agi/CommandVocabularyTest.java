package org.callwright.telephony.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.command.ChannelStatusCommand;
import org.asteriskjava.fastagi.command.DatabasePutCommand;
import org.asteriskjava.fastagi.command.ExecCommand;
import org.asteriskjava.fastagi.command.GetDataCommand;
import org.asteriskjava.fastagi.command.GetFullVariableCommand;
import org.asteriskjava.fastagi.command.GosubCommand;
import org.asteriskjava.fastagi.command.RecordFileCommand;
import org.asteriskjava.fastagi.command.SayAlphaCommand;
import org.asteriskjava.fastagi.command.SendTextCommand;
import org.asteriskjava.fastagi.command.SetCallerIdCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.asteriskjava.fastagi.command.VerboseCommand;
import org.callwright.telephony.fake.Words;
import org.callwright.telephony.wire.AgiCommandLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is relied on in Asterisk-Java's command classes: that they quote what they are given. */
class CommandVocabularyTest {
    static Stream<Function<String, AgiCommand>> commands() {
        return List.<Function<String, AgiCommand>>of(
                ChannelStatusCommand::new,
                text -> new DatabasePutCommand("family", "key", text),
                text -> new ExecCommand("Playback", text),
                GetDataCommand::new,
                GetFullVariableCommand::new,
                text -> new GosubCommand("context", "s", "1", text),
                text -> new RecordFileCommand(text, "wav", "#", 1000),
                SayAlphaCommand::new,
                SendTextCommand::new,
                SetCallerIdCommand::new,
                text -> new SetVariableCommand("NAME", text),
                StreamFileCommand::new,
                text -> new VerboseCommand(text, 1))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_value_stays_one_argument_whatever_is_in_it(Function<String, AgiCommand> command) {
        for (var hostile : List.of("a b", "a\" \"b", "\\", "\\\" HANGUP \"", "王 小明", "${SHELL(x)}")) {
            assertThat(Words.of(line(command.apply(hostile)).text())).contains(hostile);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_carriage_return_is_refused_and_a_line_feed_begins_no_command(Function<String, AgiCommand> command) {
        assertThatThrownBy(() -> line(command.apply("x\rHANGUP"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(line(command.apply("x\nHANGUP")).text()).doesNotContain("\n");
    }

    private static AgiCommandLine line(AgiCommand command) {
        command.setAsteriskVersion(AsteriskVersion.ASTERISK_22);
        return new AgiCommandLine(command.buildCommand());
    }
}
