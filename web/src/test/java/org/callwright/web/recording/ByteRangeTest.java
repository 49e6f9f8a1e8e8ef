package org.callwright.web.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.web.recording.ByteRange.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,1",
        "bytes=5-9,5,5",
        "bytes=90-,90,10",
        "bytes=-7,93,7",
        "bytes=-500,0,100",
        "bytes=50-500,50,50"
    })
    void aRangeIsCutToTheFile(String header, long from, long length) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new Wanted.Part(new ByteRange(from, length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=1000-2000", "bytes=-0"})
    void whatLiesBehindTheEndCannotBeHad(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new Wanted.Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=9-5",
                "bytes=-",
                "bytes=0-1,5-6",
                "lines=1-2",
                "bytes=a-b",
                "",
                "bytes=99999999999999999999-"
            })
    void whatCannotBeUnderstoodIsIgnored(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new Wanted.Whole());
    }

    @Test
    void withoutAHeaderAllOfItIsWanted() {
        assertThat(ByteRange.of(null, 100)).isEqualTo(new Wanted.Whole());
    }
}
