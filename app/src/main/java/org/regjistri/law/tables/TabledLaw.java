package org.regjistri.law.tables;

import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regjistri.law.Article;
import org.regjistri.law.ArticleId;
import org.regjistri.law.Law;
import org.regjistri.law.Parameter;

/// The law in memory. Never changes.
final class TabledLaw implements Law {
    private final Map<ArticleId, Article> articles;
    private final Map<Parameter, List<ParameterValue>> values;
    private final Set<MonthDay> yearlyHolidays;
    private final Set<LocalDate> datedHolidays;

    TabledLaw(LawRows rows) {
        Map<ArticleId, Article> byId = new LinkedHashMap<>();
        rows.articles().forEach(article -> byId.put(article.id(), article));
        articles = Collections.unmodifiableMap(byId);
        values = Map.copyOf(rows.values().stream().collect(groupingBy(ParameterValue::parameter)));
        yearlyHolidays = Set.copyOf(rows.yearlyHolidays());
        datedHolidays = Set.copyOf(rows.datedHolidays());
    }

    @Override
    public Article article(ArticleId id) {
        Article article = articles.get(id);
        if (article == null) {
            throw new IllegalArgumentException("No such article: " + id);
        }
        return article;
    }

    @Override
    public Collection<Article> articles() {
        return articles.values();
    }

    @Override
    public int number(Parameter parameter, LocalDate on) {
        return Integer.parseInt(value(parameter, on));
    }

    @Override
    public LocalDate date(Parameter parameter, LocalDate on) {
        return LocalDate.parse(value(parameter, on));
    }

    private String value(Parameter parameter, LocalDate on) {
        return values.getOrDefault(parameter, List.of()).stream()
                .filter(value -> value.validity().contains(on))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No value of " + parameter + " on " + on))
                .value();
    }

    @Override
    public boolean isDayOff(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY
                || weekday == DayOfWeek.SUNDAY
                || yearlyHolidays.contains(MonthDay.from(day))
                || datedHolidays.contains(day);
    }

    @Override
    public LocalDate endOfTerm(LocalDate event, int days) {
        LocalDate end = event.plusDays(days);
        if (number(Parameter.TERM_ENDS_ON_WORKING_DAY, end) == 0) {
            return end;
        }
        while (isDayOff(end)) {
            end = end.plusDays(1);
        }
        return end;
    }
}
