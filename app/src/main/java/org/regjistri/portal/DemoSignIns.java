package org.regjistri.portal;

import java.util.List;
import org.regjistri.kernel.Multilingual;

/// With what to sign in to the demo; there is none elsewhere.
public interface DemoSignIns {

    List<DemoSignIn> all();

    /// @param role the message key of the role
    /// @param code the one-time code of this moment
    record DemoSignIn(String userName, String password, String code, String role, Multilingual office) {}
}
