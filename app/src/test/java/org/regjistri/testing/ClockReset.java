package org.regjistri.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Puts the clock back before each test, so that no test depends on the one before.
class ClockReset implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext().getBean(MutableClock.class).set(MutableClock.START);
    }
}
