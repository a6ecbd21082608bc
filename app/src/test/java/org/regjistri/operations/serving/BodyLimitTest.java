package org.regjistri.operations.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.web.LargeBody;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest {
    private final BodyLimit limit = new BodyLimit(
            10,
            List.of(new LargeBody("/verify/file", 20, true), new LargeBody("/api/v1/document-checks/file", 20, false)));

    @Test
    void a_body_of_unknown_length_ends_with_an_error_where_the_limit_is_passed() {
        assertThatThrownBy(() -> readAll(chunked(11))).isInstanceOf(IOException.class);
    }

    @Test
    void a_body_that_just_fits_is_read() throws Exception {
        assertThat(readAll(chunked(10))).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "/verify/file, 200",
        "/sq/verify/file, 200",
        "/sr-cyrl/verify/file, 200",
        "/api/v1/document-checks/file, 200",
        "/sq/verify, 413",
        "/de/verify/file, 413",
        "/sq/sq/verify/file, 413",
        "/sq/verify/file/x, 413",
        "/sq/verify/file;x, 413"
    })
    void only_a_route_that_wants_more_gets_more(String path, int status) throws Exception {
        assertThat(status(path, "application/pdf", 15)).isEqualTo(status);
        assertThat(status(path, "application/pdf", 21)).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "/verify/file, multipart/form-data; boundary=x, 200",
        "/api/v1/document-checks/file, multipart/form-data; boundary=x, 415",
        "/sq/sign-in, Multipart/Form-Data; boundary=x, 415",
        "/sq/sign-in, application/x-www-form-urlencoded, 200"
    })
    void files_in_forms_go_where_they_are_wanted_only(String path, String type, int status) throws Exception {
        assertThat(status(path, type, 5)).isEqualTo(status);
    }

    private int status(String path, String type, int length) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType(type);
        request.setContent(new byte[length]);
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, (_, _) -> {});
        return response.getStatus();
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
