package org.regjistri.law.tables;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.regjistri.law.Article;

/// All rows of the law.
record LawRows(
        List<Article> articles,
        List<ParameterValue> values,
        Set<MonthDay> yearlyHolidays,
        Set<LocalDate> datedHolidays) {}
