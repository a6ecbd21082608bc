package org.regjistri.operations.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest {
    private final BodyLimit limit = new BodyLimit(10);

    @Test
    void a_body_of_unknown_length_ends_with_an_error_where_the_limit_is_passed() {
        assertThatThrownBy(() -> readAll(chunked(11))).isInstanceOf(IOException.class);
    }

    @Test
    void a_body_that_just_fits_is_read() throws Exception {
        assertThat(readAll(chunked(10))).isEqualTo(10);
    }

    private int readAll(MockHttpServletRequest request) throws Exception {
        int[] read = new int[1];
        limit.doFilter(
                request,
                new MockHttpServletResponse(),
                (limited, _) -> read[0] = limited.getInputStream().readAllBytes().length);
        return read[0];
    }

    private static MockHttpServletRequest chunked(int length) {
        var request = new MockHttpServletRequest("POST", "/api/v1/births") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.addHeader("Transfer-Encoding", "chunked");
        request.setContent(new byte[length]);
        return request;
    }
}
