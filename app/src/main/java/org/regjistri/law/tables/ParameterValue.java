package org.regjistri.law.tables;

import org.regjistri.kernel.Period;
import org.regjistri.law.Parameter;

/// One value of a parameter while it was in force. A range without a beginning begins at `LocalDate.MIN`.
record ParameterValue(Parameter parameter, Period validity, String value) {}
