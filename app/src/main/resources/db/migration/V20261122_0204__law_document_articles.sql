-- What documents of civil status rest on. The title is our own short one, not the title of the act.
INSERT INTO law.article (id, citation_sq, citation_sr_latn, citation_sr_cyrl, citation_en, title_sq, title_sr_latn, title_sr_cyrl, title_en, source, certain) VALUES
    ('AI-25-2013:0', 'UA (MPB) Nr. 25/2013', 'AU (MUP) br. 25/2013', 'АУ (МУП) бр. 25/2013', 'AI (MIA) No. 25/2013', 'Dokumentet e gjendjes civile', 'Dokumenta civilnog stanja', 'Документа цивилног стања', 'Documents of civil status', 'Public list of a municipality. Text not seen.', false);
