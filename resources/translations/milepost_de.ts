<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>A timeline of how states came to work together.</source>
            <translation>Eine Zeitleiste: wie Staaten zur Zusammenarbeit fanden.</translation>
        </message>
        <message>
            <source>About Milepost</source>
            <translation>Über Milepost</translation>
        </message>
        <message>
            <source>Built-in dataset</source>
            <translation>Mitgelieferter Datensatz</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>Copy all</source>
            <translation>Alles kopieren</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Dataset</source>
            <translation>Datensatz</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>Lizenztext</translation>
        </message>
        <message>
            <source>Licence texts</source>
            <translation>Lizenztexte</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Lizenzen</translation>
        </message>
        <message>
            <source>Newer versions</source>
            <translation>Neuere Versionen</translation>
        </message>
        <message>
            <source>Opens {host} in the browser</source>
            <translation>Öffnet {host} im Browser</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Bestandteile</translation>
        </message>
        <message>
            <source>Runs on</source>
            <translation>Läuft mit</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>not given</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <source>public domain</source>
            <translation>gemeinfrei</translation>
        </message>
    </context>
    <context>
        <name>App</name>
        <message>
            <source>A report was saved: {path}</source>
            <translation>Ein Bericht wurde gespeichert: {path}</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Milepost datasets (*.sqlite *.db *.milepost)</source>
            <translation>Milepost-Datensätze (*.sqlite *.db *.milepost)</translation>
        </message>
        <message>
            <source>Open a dataset</source>
            <translation>Datensatz öffnen</translation>
        </message>
        <message>
            <source>Something went wrong in Milepost itself; it goes on as far as it can.</source>
            <translation>In Milepost selbst ist ein Fehler aufgetreten; es läuft weiter, so gut es geht.</translation>
        </message>
        <message>
            <source>This dataset has faults; what could be read is shown: {faults}</source>
            <translation>Dieser Datensatz enthält Fehler; angezeigt wird, was lesbar war: {faults}</translation>
        </message>
        <message>
            <source>{file} holds something other than what was shown of it at first; this is what it holds.</source>
            <translation>{file} enthält etwas anderes, als zuerst angezeigt wurde; jetzt ist zu sehen, was die Datei enthält.</translation>
        </message>
        <message>
            <source>{file} is shown as soon as the dialog is closed.</source>
            <translation>{file} wird angezeigt, sobald der Dialog geschlossen ist.</translation>
        </message>
    </context>
    <context>
        <name>AsOf</name>
        <message>
            <source>Arrow keys: a month, Page Up and Down: a year</source>
            <translation>Pfeiltasten: ein Monat, Bild auf und ab: ein Jahr</translation>
        </message>
        <message>
            <source>As far as the record goes</source>
            <translation>So weit der Datensatz reicht</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>As of which day</source>
            <translation>Stand welchen Tages</translation>
        </message>
        <message>
            <source>As of which month</source>
            <translation>Stand welchen Monats</translation>
        </message>
        <message>
            <source>Everything as it stood on this day: nothing later is shown</source>
            <translation>Alles, wie es an diesem Tag stand: Späteres wird nicht gezeigt</translation>
        </message>
        <message>
            <source>Latest</source>
            <translation>Neuester</translation>
        </message>
        <message>
            <source>Show the whole record again</source>
            <translation>Wieder den ganzen Datensatz zeigen</translation>
        </message>
        <message>
            <source>Timeline, table and trends too</source>
            <translation>Auch Zeitleiste, Tabelle und Entwicklung</translation>
        </message>
    </context>
    <context>
        <name>Build</name>
        <message>
            <source>agreements: {count}</source>
            <translation>Abkommen: {count}</translation>
        </message>
        <message>
            <source>claims: {count}</source>
            <translation>Aussagen: {count}</translation>
        </message>
        <message>
            <source>links: {count}</source>
            <translation>Verknüpfungen: {count}</translation>
        </message>
        <message>
            <source>other readings: {count}</source>
            <translation>abweichende Angaben: {count}</translation>
        </message>
        <message>
            <source>series: {count}</source>
            <translation>Reihen: {count}</translation>
        </message>
        <message>
            <source>sources: {count}</source>
            <translation>Quellen: {count}</translation>
        </message>
        <message>
            <source>stages from before the period: {count}</source>
            <translation>Phasen vor dem Zeitraum: {count}</translation>
        </message>
        <message>
            <source>{ids} ids = {events} events + {aliases} aliases</source>
            <translation>{ids} Kennungen = {events} Ereignisse + {aliases} Zweitnamen</translation>
        </message>
    </context>
    <context>
        <name>Citation</name>
        <message>
            <source>copy of a report, not confirmed</source>
            <translation>Kopie eines Berichts, nicht bestätigt</translation>
        </message>
        <message>
            <source>general knowledge, not confirmed</source>
            <translation>Allgemeinwissen, nicht bestätigt</translation>
        </message>
        <message>
            <source>official source</source>
            <translation>amtliche Quelle</translation>
        </message>
        <message>
            <source>official text on another page</source>
            <translation>amtlicher Text auf anderer Seite</translation>
        </message>
        <message>
            <source>page not read, not confirmed</source>
            <translation>Seite nicht gelesen, nicht bestätigt</translation>
        </message>
        <message>
            <source>press report</source>
            <translation>Pressebericht</translation>
        </message>
        <message>
            <source>{grade}; cited for: {events}</source>
            <translation>{grade}; zitiert für: {events}</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>{file}: nothing is wrong with this dataset</source>
            <translation>{file}: Dieser Datensatz ist fehlerfrei</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>A little earlier</source>
            <translation>Etwas früher</translation>
        </message>
        <message>
            <source>A little later</source>
            <translation>Etwas später</translation>
        </message>
        <message>
            <source>A window earlier</source>
            <translation>Ein Fenster früher</translation>
        </message>
        <message>
            <source>A window later</source>
            <translation>Ein Fenster später</translation>
        </message>
        <message>
            <source>About Milepost</source>
            <translation>Über Milepost</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Alle Tasten</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>By agreement</source>
            <translation>Nach Abkommen</translation>
        </message>
        <message>
            <source>By pair</source>
            <translation>Nach Paar</translation>
        </message>
        <message>
            <source>By partner</source>
            <translation>Nach Partner</translation>
        </message>
        <message>
            <source>By type</source>
            <translation>Nach Art</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>Alle Filter aufheben</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy a footnote</source>
            <translation>Fußnote kopieren</translation>
        </message>
        <message>
            <source>Copy image</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Everything as of a day</source>
            <translation>Alles nach dem Stand eines Tages</translation>
        </message>
        <message>
            <source>Export data…</source>
            <translation>Daten exportieren…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>First event</source>
            <translation>Erstes Ereignis</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>Fit the whole period</source>
            <translation>Ganzen Zeitraum einpassen</translation>
        </message>
        <message>
            <source>Fold all lanes</source>
            <translation>Alle Spuren zuklappen</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Vorwärts</translation>
        </message>
        <message>
            <source>Go to a saved view</source>
            <translation>Zu einer gespeicherten Ansicht</translation>
        </message>
        <message>
            <source>Go to date…</source>
            <translation>Gehe zu Datum…</translation>
        </message>
        <message>
            <source>Height of rows</source>
            <translation>Zeilenhöhe</translation>
        </message>
        <message>
            <source>In order of names</source>
            <translation>Nach Namen geordnet</translation>
        </message>
        <message>
            <source>Japan’s fiscal years</source>
            <translation>Japanische Fiskaljahre</translation>
        </message>
        <message>
            <source>Key to the signs</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>Lane above</source>
            <translation>Spur darüber</translation>
        </message>
        <message>
            <source>Lane below</source>
            <translation>Spur darunter</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Größerer Text</translation>
        </message>
        <message>
            <source>Last event</source>
            <translation>Letztes Ereignis</translation>
        </message>
        <message>
            <source>Latest event first</source>
            <translation>Neuestes Ereignis zuerst</translation>
        </message>
        <message>
            <source>Let go of the selection, the lens, the search</source>
            <translation>Auswahl, Quellenlinse, Suche loslassen</translation>
        </message>
        <message>
            <source>Let go of what is chosen</source>
            <translation>Gewähltes loslassen</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Lower rows</source>
            <translation>Niedrigere Zeilen</translation>
        </message>
        <message>
            <source>Manage saved views…</source>
            <translation>Gespeicherte Ansichten verwalten…</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>Matrix</translation>
        </message>
        <message>
            <source>Most events first</source>
            <translation>Meiste Ereignisse zuerst</translation>
        </message>
        <message>
            <source>Mouse wheel</source>
            <translation>Mausrad</translation>
        </message>
        <message>
            <source>Next event</source>
            <translation>Nächstes Ereignis</translation>
        </message>
        <message>
            <source>One lane</source>
            <translation>Eine Spur</translation>
        </message>
        <message>
            <source>Open a view…</source>
            <translation>Ansicht öffnen…</translation>
        </message>
        <message>
            <source>Open all lanes</source>
            <translation>Alle Spuren aufklappen</translation>
        </message>
        <message>
            <source>Open dataset…</source>
            <translation>Datensatz öffnen…</translation>
        </message>
        <message>
            <source>Open or fold the lane, show the event</source>
            <translation>Spur auf- oder zuklappen, Ereignis zeigen</translation>
        </message>
        <message>
            <source>Open the built-in dataset</source>
            <translation>Mitgelieferten Datensatz öffnen</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Paste a view</source>
            <translation>Ansicht einfügen</translation>
        </message>
        <message>
            <source>Perspective</source>
            <translation>Perspektive</translation>
        </message>
        <message>
            <source>Pin the lane</source>
            <translation>Spur anheften</translation>
        </message>
        <message>
            <source>Previous event</source>
            <translation>Voriges Ereignis</translation>
        </message>
        <message>
            <source>Quarters and months</source>
            <translation>Quartale und Monate</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Recent datasets</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>Bewegung reduzieren</translation>
        </message>
        <message>
            <source>Save this view…</source>
            <translation>Diese Ansicht speichern…</translation>
        </message>
        <message>
            <source>Scrolls the lanes</source>
            <translation>Scrollt die Spuren</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Show or hide the detail</source>
            <translation>Details ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Show or hide the filters</source>
            <translation>Filter ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Show or hide the overview</source>
            <translation>Übersicht ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Kleinerer Text</translation>
        </message>
        <message>
            <source>Sources…</source>
            <translation>Quellen…</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Table below the timeline</source>
            <translation>Tabelle unter der Zeitleiste</translation>
        </message>
        <message>
            <source>Taller rows</source>
            <translation>Höhere Zeilen</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <source>Time axis</source>
            <translation>Zeitachse</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Tour through the dataset</source>
            <translation>Tour durch den Datensatz</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>Entwicklung</translation>
        </message>
        <message>
            <source>Usual height of rows</source>
            <translation>Übliche Zeilenhöhe</translation>
        </message>
        <message>
            <source>Usual text size</source>
            <translation>Übliche Textgröße</translation>
        </message>
        <message>
            <source>Weeks by number</source>
            <translation>Wochen nach Nummer</translation>
        </message>
        <message>
            <source>Years by Japanese era</source>
            <translation>Jahre nach japanischer Ära</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Zooms in time</source>
            <translation>Zoomt in der Zeit</translation>
        </message>
    </context>
    <context>
        <name>Data</name>
        <message numerus="yes">
            <source>%n event(s), as the filters leave them</source>
            <translation>
                <numerusform>%n Ereignis, wie es die Filter übrig lassen</numerusform>
                <numerusform>%n Ereignisse, wie sie die Filter übrig lassen</numerusform>
            </translation>
        </message>
        <message>
            <source>BibTeX</source>
            <translation>BibTeX</translation>
        </message>
        <message>
            <source>CSL-JSON</source>
            <translation>CSL-JSON</translation>
        </message>
        <message>
            <source>CSV table</source>
            <translation>CSV-Tabelle</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Export data</source>
            <translation>Daten exportieren</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Footnotes</source>
            <translation>Fußnoten</translation>
        </message>
        <message>
            <source>How the file begins</source>
            <translation>Anfang der Datei</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>RIS</source>
            <translation>RIS</translation>
        </message>
        <message>
            <source>Save the data</source>
            <translation>Daten speichern</translation>
        </message>
        <message>
            <source>The filters leave no event; there is nothing to export.</source>
            <translation>Die Filter lassen kein Ereignis übrig; es gibt nichts zu exportieren.</translation>
        </message>
        <message>
            <source>for calendars</source>
            <translation>für Kalender</translation>
        </message>
        <message>
            <source>for programs, in all languages</source>
            <translation>für Programme, in allen Sprachen</translation>
        </message>
        <message>
            <source>for spreadsheets</source>
            <translation>für Tabellenprogramme</translation>
        </message>
        <message>
            <source>iCalendar</source>
            <translation>iCalendar</translation>
        </message>
        <message>
            <source>the sources of each event, as text</source>
            <translation>die Quellen jedes Ereignisses, als Text</translation>
        </message>
        <message>
            <source>the sources, for EndNote, Citavi, Zotero</source>
            <translation>die Quellen, für EndNote, Citavi, Zotero</translation>
        </message>
        <message>
            <source>the sources, for LaTeX</source>
            <translation>die Quellen, für LaTeX</translation>
        </message>
        <message>
            <source>the sources, for Zotero and Pandoc</source>
            <translation>die Quellen, für Zotero und Pandoc</translation>
        </message>
    </context>
    <context>
        <name>Dataset</name>
        <message>
            <source>The dataset that comes with Milepost is damaged; install Milepost again.</source>
            <translation>Der mit Milepost gelieferte Datensatz ist beschädigt; installieren Sie Milepost neu.</translation>
        </message>
        <message>
            <source>The opening of {file} was called off.</source>
            <translation>Das Öffnen von {file} wurde abgebrochen.</translation>
        </message>
        <message>
            <source>The tables have faults; mend them and build again.</source>
            <translation>Die Tabellen enthalten Fehler; bitte beheben und neu erstellen.</translation>
        </message>
        <message>
            <source>The tables in {folder} can't be read ({reason}).</source>
            <translation>Die Tabellen in {folder} sind nicht lesbar ({reason}).</translation>
        </message>
        <message>
            <source>There is no room on the disk to open {file}; free about {size} MB, and open it again.</source>
            <translation>Auf der Festplatte ist kein Platz, um {file} zu öffnen; geben Sie etwa {size} MB frei und öffnen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>You have no permission to read {file}; ask its owner.</source>
            <translation>Keine Berechtigung, {file} zu lesen; bitte den Eigentümer fragen.</translation>
        </message>
        <message>
            <source>a line with a date of its own needs a grade, another line has none</source>
            <translation>eine Zeile mit eigenem Datum braucht eine Güte, eine andere hat keine</translation>
        </message>
        <message>
            <source>a span needs its start and its end, in this order</source>
            <translation>ein Zeitraum braucht Anfang und Ende, in dieser Reihenfolge</translation>
        </message>
        <message>
            <source>a step selects an event or an agreement, not both</source>
            <translation>ein Schritt wählt ein Ereignis oder ein Abkommen, nicht beides</translation>
        </message>
        <message>
            <source>a text is not UTF-8; its broken signs are replaced</source>
            <translation>ein Text ist nicht UTF-8; unlesbare Zeichen sind ersetzt</translation>
        </message>
        <message>
            <source>an event can't build on itself</source>
            <translation>ein Ereignis kann nicht auf sich selbst aufbauen</translation>
        </message>
        <message>
            <source>an opinion has the verdict “opinion”, a fact has another</source>
            <translation>eine Meinung hat das Urteil „opinion“, eine Tatsache ein anderes</translation>
        </message>
        <message>
            <source>exactly one of {columns} must be filled in</source>
            <translation>genau eine der Spalten {columns} muss ausgefüllt sein</translation>
        </message>
        <message>
            <source>from here on the table can't be read as CSV ({reason})</source>
            <translation>ab hier ist die Tabelle nicht als CSV lesbar ({reason})</translation>
        </message>
        <message>
            <source>line {line}</source>
            <translation>Zeile {line}</translation>
        </message>
        <message>
            <source>no table has this name; the tables are {tables}</source>
            <translation>keine Tabelle heißt so; die Tabellen sind {tables}</translation>
        </message>
        <message>
            <source>the columns are parted by semicolons; save the table with commas</source>
            <translation>die Spalten sind durch Semikolons getrennt; die Tabelle bitte mit Kommas speichern</translation>
        </message>
        <message>
            <source>the day {value} is not that of the date; the date is taken</source>
            <translation>der Tag {value} passt nicht zum Datum; es gilt das Datum</translation>
        </message>
        <message>
            <source>the end {value} lies before the start</source>
            <translation>das Ende {value} liegt vor dem Anfang</translation>
        </message>
        <message>
            <source>the period ends before it starts</source>
            <translation>der Zeitraum endet vor seinem Anfang</translation>
        </message>
        <message>
            <source>the table dataset has one row only</source>
            <translation>die Tabelle dataset hat nur eine Zeile</translation>
        </message>
        <message>
            <source>this address of {length} signs was left out; it has at most {longest}</source>
            <translation>diese Adresse von {length} Zeichen wurde weggelassen; sie hat höchstens {longest}</translation>
        </message>
        <message>
            <source>this column is missing</source>
            <translation>diese Spalte fehlt</translation>
        </message>
        <message>
            <source>this column is there twice</source>
            <translation>diese Spalte gibt es zweimal</translation>
        </message>
        <message>
            <source>this column is unknown; the columns are {columns}</source>
            <translation>diese Spalte ist unbekannt; die Spalten sind {columns}</translation>
        </message>
        <message>
            <source>this file has no columns</source>
            <translation>diese Datei hat keine Spalten</translation>
        </message>
        <message>
            <source>this file is missing</source>
            <translation>diese Datei fehlt</translation>
        </message>
        <message>
            <source>this is not UTF-8; save the table as “CSV UTF-8”</source>
            <translation>das ist nicht UTF-8; die Tabelle bitte als „CSV UTF-8“ speichern</translation>
        </message>
        <message>
            <source>this must not be empty</source>
            <translation>das darf nicht leer sein</translation>
        </message>
        <message>
            <source>this row has {found} cells, the header has {wanted}</source>
            <translation>diese Zeile hat {found} Zellen, die Kopfzeile {wanted}</translation>
        </message>
        <message>
            <source>this stage comes before the one above it; put them in order of time</source>
            <translation>diese Phase liegt vor der darüber; bitte zeitlich ordnen</translation>
        </message>
        <message>
            <source>this table needs its one row</source>
            <translation>diese Tabelle braucht ihre eine Zeile</translation>
        </message>
        <message>
            <source>this text holds a control character or a mark of writing direction</source>
            <translation>dieser Text enthält ein Steuerzeichen oder eine Schreibrichtungsmarke</translation>
        </message>
        <message>
            <source>this text of {length} signs was cut to {longest}</source>
            <translation>dieser Text von {length} Zeichen wurde auf {longest} gekürzt</translation>
        </message>
        <message>
            <source>{file} and the log beside it are larger than {limit} MB, which is the most Milepost opens.</source>
            <translation>{file} und das Protokoll daneben sind zusammen größer als {limit} MB; mehr öffnet Milepost nicht.</translation>
        </message>
        <message>
            <source>{file} can't be read ({reason}).</source>
            <translation>{file} ist nicht lesbar ({reason}).</translation>
        </message>
        <message>
            <source>{file} can't be written ({reason}); choose another place.</source>
            <translation>{file} lässt sich nicht schreiben ({reason}); bitte einen anderen Ort wählen.</translation>
        </message>
        <message>
            <source>{file} does not describe itself ({reason}); build it again.</source>
            <translation>{file} beschreibt sich nicht selbst ({reason}); bitte neu erstellen.</translation>
        </message>
        <message>
            <source>{file} has a format that no Milepost ever wrote; build it again.</source>
            <translation>{file} hat ein Format, das kein Milepost je geschrieben hat; bitte neu erstellen.</translation>
        </message>
        <message>
            <source>{file} has no column {column}; build it again from its tables.</source>
            <translation>{file} hat keine Spalte {column}; bitte aus den Tabellen neu erstellen.</translation>
        </message>
        <message>
            <source>{file} has no table {table}; build it again from its tables.</source>
            <translation>{file} hat keine Tabelle {table}; bitte aus den Tabellen neu erstellen.</translation>
        </message>
        <message>
            <source>{file} has something else in place of the table {table}; build it again.</source>
            <translation>{file} enthält an Stelle der Tabelle {table} etwas anderes; bitte neu erstellen.</translation>
        </message>
        <message>
            <source>{file} holds more than fits into memory; a text in it may be far too long.</source>
            <translation>{file} enthält mehr, als in den Speicher passt; vielleicht ist ein Text darin viel zu lang.</translation>
        </message>
        <message>
            <source>{file} is a database of another program, not a dataset of Milepost.</source>
            <translation>{file} ist die Datenbank eines anderen Programms, kein Datensatz von Milepost.</translation>
        </message>
        <message>
            <source>{file} is being written by another program; try again when it is done.</source>
            <translation>{file} wird gerade von einem anderen Programm geschrieben; danach erneut versuchen.</translation>
        </message>
        <message>
            <source>{file} is cut short; get a complete copy of it.</source>
            <translation>{file} ist abgeschnitten; bitte eine vollständige Kopie beschaffen.</translation>
        </message>
        <message>
            <source>{file} is damaged ({reason}); get another copy of it, or build it again.</source>
            <translation>{file} ist beschädigt ({reason}); bitte eine andere Kopie beschaffen oder neu erstellen.</translation>
        </message>
        <message>
            <source>{file} is damaged or of a future kind of SQLite; get another copy of it.</source>
            <translation>{file} ist beschädigt oder von einer künftigen SQLite-Art; bitte eine andere Kopie beschaffen.</translation>
        </message>
        <message>
            <source>{file} is empty; get a complete copy of it.</source>
            <translation>{file} ist leer; bitte eine vollständige Kopie beschaffen.</translation>
        </message>
        <message>
            <source>{file} is larger than {limit} MB, which is the most Milepost opens.</source>
            <translation>{file} ist größer als {limit} MB; mehr öffnet Milepost nicht.</translation>
        </message>
        <message>
            <source>{file} is not a dataset: it is another kind of file, or encrypted.</source>
            <translation>{file} ist kein Datensatz, sondern eine andere Art Datei oder verschlüsselt.</translation>
        </message>
        <message>
            <source>{file} is not a file that can be opened; choose a dataset file.</source>
            <translation>{file} ist keine Datei, die sich öffnen lässt; bitte eine Datensatzdatei wählen.</translation>
        </message>
        <message>
            <source>{file} is not there (any more).</source>
            <translation>{file} ist nicht (mehr) da.</translation>
        </message>
        <message>
            <source>{file} is one of the tables; choose another name for the dataset.</source>
            <translation>{file} ist eine der Tabellen; wählen Sie einen anderen Namen für den Datensatz.</translation>
        </message>
        <message>
            <source>{file} takes too long to read: it is too large, or made to do harm.</source>
            <translation>{file} braucht zu lange zum Lesen: zu groß oder in böser Absicht gemacht.</translation>
        </message>
        <message>
            <source>{file} was changed while it was being read; open it again.</source>
            <translation>{file} wurde während des Lesens geändert; bitte erneut öffnen.</translation>
        </message>
        <message>
            <source>{file} was left half written; open it once with the program that made it, which repairs it.</source>
            <translation>{file} wurde nur halb geschrieben; einmal mit dem Programm öffnen, das die Datei gemacht hat: Das repariert sie.</translation>
        </message>
        <message>
            <source>{file} was made for a newer Milepost; open it with a newer version.</source>
            <translation>{file} ist für ein neueres Milepost gemacht; bitte mit einer neueren Version öffnen.</translation>
        </message>
        <message>
            <source>{file} works out the column {column} by itself; build it again.</source>
            <translation>{file} berechnet die Spalte {column} selbst; bitte neu erstellen.</translation>
        </message>
        <message>
            <source>{value} is a number where a text is meant</source>
            <translation>{value} ist eine Zahl, wo ein Text stehen soll</translation>
        </message>
        <message>
            <source>{value} lies outside the dataset's period</source>
            <translation>{value} liegt außerhalb des Zeitraums des Datensatzes</translation>
        </message>
        <message>
            <source>“{value}” begins only after the event that builds on it has ended</source>
            <translation>„{value}“ beginnt erst nach dem Ende des Ereignisses, das darauf aufbaut</translation>
        </message>
        <message>
            <source>“{value}” has no party in the table {table}</source>
            <translation>„{value}“ hat keine Partei in der Tabelle {table}</translation>
        </message>
        <message>
            <source>“{value}” has no source in the table {table}</source>
            <translation>„{value}“ hat keine Quelle in der Tabelle {table}</translation>
        </message>
        <message>
            <source>“{value}” has {length} signs; a label has at most {longest}</source>
            <translation>„{value}“ hat {length} Zeichen; eine Beschriftung hat höchstens {longest}</translation>
        </message>
        <message>
            <source>“{value}” is longer than the {longest} signs that an id may have</source>
            <translation>„{value}“ ist länger als die {longest} Zeichen, die eine Kennung haben darf</translation>
        </message>
        <message>
            <source>“{value}” is not a date such as 2024, 2024-01 or 2024-01-29</source>
            <translation>„{value}“ ist kein Datum wie 2024, 2024-01 oder 2024-01-29</translation>
        </message>
        <message>
            <source>“{value}” is not a kind of agreement</source>
            <translation>„{value}“ ist keine Art von Abkommen</translation>
        </message>
        <message>
            <source>“{value}” is not a language of the record; the languages are {languages}</source>
            <translation>„{value}“ ist keine Sprache des Datensatzes; die Sprachen sind {languages}</translation>
        </message>
        <message>
            <source>“{value}” is not a weight from 1 to 5</source>
            <translation>„{value}“ ist kein Gewicht von 1 bis 5</translation>
        </message>
        <message>
            <source>“{value}” is not a whole number</source>
            <translation>„{value}“ ist keine ganze Zahl</translation>
        </message>
        <message>
            <source>“{value}” is not an address that begins with http:// or https://</source>
            <translation>„{value}“ ist keine Adresse, die mit http:// oder https:// beginnt</translation>
        </message>
        <message>
            <source>“{value}” is not in the table {table}</source>
            <translation>„{value}“ steht nicht in der Tabelle {table}</translation>
        </message>
        <message>
            <source>“{value}” is not one of {words}</source>
            <translation>„{value}“ ist keines von {words}</translation>
        </message>
        <message>
            <source>“{value}” is the id of an event and can't be another name</source>
            <translation>„{value}“ ist die Kennung eines Ereignisses und kann kein Zweitname sein</translation>
        </message>
        <message>
            <source>“{value}” is there twice</source>
            <translation>„{value}“ gibt es zweimal</translation>
        </message>
        <message>
            <source>“{value}” leads back to where it started</source>
            <translation>„{value}“ führt zum Ausgangspunkt zurück</translation>
        </message>
        <message>
            <source>“{value}” may hold only letters A to Z, digits, “-”, “_” and “.”</source>
            <translation>„{value}“ darf nur Buchstaben von A bis Z, Ziffern, „-“, „_“ und „.“ enthalten</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more fault(s)</source>
            <translation>
                <numerusform>… und %n weiterer Fehler</numerusform>
                <numerusform>… und %n weitere Fehler</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Detail</name>
        <message numerus="yes">
            <source>%n agreement(s)</source>
            <translation>
                <numerusform>%n Abkommen</numerusform>
                <numerusform>%n Abkommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n Tag</numerusform>
                <numerusform>%n Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n Ereignis</numerusform>
                <numerusform>%n Ereignisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>%n weitere…</numerusform>
                <numerusform>%n weitere…</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Abkommen</translation>
        </message>
        <message>
            <source>As BibTeX</source>
            <translation>Als BibTeX</translation>
        </message>
        <message>
            <source>As CSL-JSON</source>
            <translation>Als CSL-JSON</translation>
        </message>
        <message>
            <source>As RIS</source>
            <translation>Als RIS</translation>
        </message>
        <message>
            <source>As a footnote</source>
            <translation>Als Fußnote</translation>
        </message>
        <message>
            <source>Attributed view · {holder}</source>
            <translation>Zugeschriebene Meinung · {holder}</translation>
        </message>
        <message>
            <source>Builds on</source>
            <translation>Baut auf</translation>
        </message>
        <message>
            <source>Built on by</source>
            <translation>Grundlage für</translation>
        </message>
        <message>
            <source>Click a sign or a bar to read what happened, who says so, and what it built upon.</source>
            <translation>Ein Zeichen oder einen Balken anklicken, um zu lesen, was geschah, wer es sagt und worauf es aufbaute.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy a citation</source>
            <translation>Quellenangabe kopieren</translation>
        </message>
        <message>
            <source>Counted by the date of the first text between the two, replaced or not. Organisations count, the same day shares a place, and a date known to its month or year leaves open what it leaves open.</source>
            <translation>Gezählt nach dem Datum des ersten Textes zwischen beiden, ob ersetzt oder nicht. Organisationen zählen mit, derselbe Tag teilt den Platz, und was ein nur auf Monat oder Jahr bekanntes Datum offenlässt, bleibt offen.</translation>
        </message>
        <message>
            <source>Days between the two dates, for each text by itself; the same day is 0 days. The median is of those whose two dates are known to the day.</source>
            <translation>Tage zwischen den beiden Daten, für jeden Text einzeln; derselbe Tag sind 0 Tage. Der Median gilt für die, deren beide Daten auf den Tag bekannt sind.</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Different readings</source>
            <translation>Abweichende Angaben</translation>
        </message>
        <message>
            <source>Everything shown here</source>
            <translation>Alles hier Gezeigte</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Weniger</translation>
        </message>
        <message>
            <source>From signature to entry into force</source>
            <translation>Von der Unterzeichnung bis zum Inkrafttreten</translation>
        </message>
        <message>
            <source>From talks to signature</source>
            <translation>Von den Verhandlungen bis zur Unterzeichnung</translation>
        </message>
        <message>
            <source>How long it took</source>
            <translation>Wie lange es dauerte</translation>
        </message>
        <message>
            <source>Licence {licence}</source>
            <translation>Lizenz {licence}</translation>
        </message>
        <message>
            <source>Life of this agreement</source>
            <translation>Werdegang des Abkommens</translation>
        </message>
        <message>
            <source>Lives of these agreements</source>
            <translation>Werdegang der Abkommen</translation>
        </message>
        <message>
            <source>Next event</source>
            <translation>Nächstes Ereignis</translation>
        </message>
        <message>
            <source>No browser could be opened. This is the address: {url}</source>
            <translation>Es konnte kein Browser geöffnet werden. Die Adresse lautet: {url}</translation>
        </message>
        <message>
            <source>Not confirmed: no page was read.</source>
            <translation>Unbestätigt: Es wurde keine Seite gelesen.</translation>
        </message>
        <message>
            <source>Not confirmed: only a copy of a report was read.</source>
            <translation>Unbestätigt: Nur die Kopie eines Berichts wurde gelesen.</translation>
        </message>
        <message>
            <source>Not confirmed: the source is named, its page was not read.</source>
            <translation>Unbestätigt: Die Quelle ist genannt, ihre Seite wurde nicht gelesen.</translation>
        </message>
        <message>
            <source>Not in the median: not known to the day.</source>
            <translation>Nicht im Median: nicht auf den Tag bekannt.</translation>
        </message>
        <message>
            <source>Not yet on {date}, the day as of which everything is shown.</source>
            <translation>Am {date}, dessen Stand gezeigt wird, noch nicht geschehen.</translation>
        </message>
        <message>
            <source>Nothing is selected</source>
            <translation>Nichts ausgewählt</translation>
        </message>
        <message>
            <source>Opens {host} in the browser</source>
            <translation>Öffnet {host} im Browser</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>Teil von</translation>
        </message>
        <message>
            <source>Previous event</source>
            <translation>Voriges Ereignis</translation>
        </message>
        <message>
            <source>Replaced by</source>
            <translation>Ersetzt durch</translation>
        </message>
        <message>
            <source>Replaces</source>
            <translation>Ersetzt</translation>
        </message>
        <message>
            <source>Said about it</source>
            <translation>Aussagen dazu</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Take the tour</source>
            <translation>Tour beginnen</translation>
        </message>
        <message>
            <source>The keys ← and → step from event to event.</source>
            <translation>Die Tasten ← und → führen von Ereignis zu Ereignis.</translation>
        </message>
        <message>
            <source>The kind of publisher.</source>
            <translation>Die Art des Herausgebers.</translation>
        </message>
        <message>
            <source>The list behind it</source>
            <translation>Die Liste dahinter</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>according to {publisher}</source>
            <translation>laut {publisher}</translation>
        </message>
        <message>
            <source>filtered out</source>
            <translation>ausgefiltert</translation>
        </message>
        <message>
            <source>first in {region}</source>
            <translation>zuerst in {region}</translation>
        </message>
        <message>
            <source>from {date}</source>
            <translation>ab {date}</translation>
        </message>
        <message>
            <source>in another lane</source>
            <translation>in anderer Spur</translation>
        </message>
        <message numerus="yes">
            <source>median of {kind}: {days}, of %n text(s)</source>
            <translation>
                <numerusform>Median für {kind}: {days}, aus %n Text</numerusform>
                <numerusform>Median für {kind}: {days}, aus %n Texten</numerusform>
            </translation>
        </message>
        <message>
            <source>rests on dates that are not confirmed</source>
            <translation>beruht auf unbestätigten Zeitangaben</translation>
        </message>
        <message>
            <source>{field}: {value}</source>
            <translation>{field}: {value}</translation>
        </message>
        <message>
            <source>{least} to {most} days</source>
            <translation>{least} bis {most} Tage</translation>
        </message>
        <message>
            <source>{number} days</source>
            <translation>{number} Tage</translation>
        </message>
        <message>
            <source>{partner}: {days}</source>
            <translation>{partner}: {days}</translation>
        </message>
        <message>
            <source>{place} of {all}</source>
            <translation>{place} von {all}</translation>
        </message>
        <message>
            <source>{place} {partner}</source>
            <translation>{place} {partner}</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} bis {end}</translation>
        </message>
        <message>
            <source>{title}, opens in the browser</source>
            <translation>{title}, öffnet im Browser</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>4K</source>
            <translation>4K</translation>
        </message>
        <message>
            <source>A4 across</source>
            <translation>A4 quer</translation>
        </message>
        <message>
            <source>A4 upright</source>
            <translation>A4 hoch</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>As in the window</source>
            <translation>Wie im Fenster</translation>
        </message>
        <message>
            <source>As needed</source>
            <translation>Nach Bedarf</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>Hintergrund</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Export a picture</source>
            <translation>Bild exportieren</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>For print</source>
            <translation>Für den Druck</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>From those in sight</source>
            <translation>Ab den sichtbaren</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>Key to the signs</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>Lanes</source>
            <translation>Spuren</translation>
        </message>
        <message>
            <source>Letter across</source>
            <translation>Letter quer</translation>
        </message>
        <message>
            <source>Letter upright</source>
            <translation>Letter hoch</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Open ones</source>
            <translation>Aufgeklappte</translation>
        </message>
        <message>
            <source>Own size</source>
            <translation>Eigene Größe</translation>
        </message>
        <message>
            <source>PDF document</source>
            <translation>PDF-Dokument</translation>
        </message>
        <message>
            <source>PNG image</source>
            <translation>PNG-Bild</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>SVG drawing</source>
            <translation>SVG-Grafik</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Maßstab</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Slide 16:9</source>
            <translation>Folie 16:9</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>The name of a picture must end in .png, .svg or .pdf, not “{name}”.</source>
            <translation>Der Name eines Bildes muss auf .png, .svg oder .pdf enden; „{name}“ tut das nicht.</translation>
        </message>
        <message>
            <source>This view</source>
            <translation>Diese Ansicht</translation>
        </message>
        <message>
            <source>Those in sight</source>
            <translation>Sichtbare</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Whole period</source>
            <translation>Ganzer Zeitraum</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>{across} × {down} mm</source>
            <translation>{across} × {down} mm</translation>
        </message>
        <message>
            <source>{across} × {down} pixels</source>
            <translation>{across} × {down} Pixel</translation>
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n Ereignis</numerusform>
                <numerusform>%n Ereignisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>%n weitere…</numerusform>
                <numerusform>%n weitere…</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreement &amp; event type</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Agreements by standing</source>
            <translation>Abkommen nach Status</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>All of these together</source>
            <translation>Alle diese zusammen</translation>
        </message>
        <message>
            <source>Any of these</source>
            <translation>Eines von diesen</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Best source</source>
            <translation>Beste Quelle</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>Alle Filter aufheben</translation>
        </message>
        <message>
            <source>Confirmed by an official page</source>
            <translation>Durch amtliche Seite belegt</translation>
        </message>
        <message>
            <source>Countries</source>
            <translation>Länder</translation>
        </message>
        <message>
            <source>Enter shows only this one.</source>
            <translation>Eingabe zeigt nur dieses.</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Weniger</translation>
        </message>
        <message>
            <source>Fold {group}</source>
            <translation>{group} zuklappen</translation>
        </message>
        <message>
            <source>None of these</source>
            <translation>Keines von diesen</translation>
        </message>
        <message>
            <source>Only</source>
            <translation>Nur</translation>
        </message>
        <message>
            <source>Only {country}</source>
            <translation>Nur {country}</translation>
        </message>
        <message>
            <source>Open {group}</source>
            <translation>{group} aufklappen</translation>
        </message>
        <message>
            <source>Published by</source>
            <translation>Veröffentlicht von</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Phase</translation>
        </message>
        <message>
            <source>Stands at</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>What a tick means: {mode}</source>
            <translation>Was ein Häkchen bedeutet: {mode}</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Who does it: {party}</source>
            <translation>Wessen Rolle: {party}</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>any</source>
            <translation>eines</translation>
        </message>
        <message>
            <source>any partner</source>
            <translation>irgendein Partner</translation>
        </message>
        <message>
            <source>not</source>
            <translation>ohne</translation>
        </message>
        <message>
            <source>the latest</source>
            <translation>neuester</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>a partner</source>
            <translation>ein Partner</translation>
        </message>
        <message>
            <source>agreements {stages}</source>
            <translation>Abkommen: {stages}</translation>
        </message>
        <message>
            <source>agreements {stages} by {date}</source>
            <translation>Abkommen am {date}: {stages}</translation>
        </message>
        <message>
            <source>as it stood on {date}</source>
            <translation>Stand {date}</translation>
        </message>
        <message>
            <source>best source: {grades}</source>
            <translation>beste Quelle: {grades}</translation>
        </message>
        <message>
            <source>confirmed by an official page</source>
            <translation>durch eine amtliche Seite belegt</translation>
        </message>
        <message>
            <source>from {start}</source>
            <translation>ab {start}</translation>
        </message>
        <message>
            <source>no agreement</source>
            <translation>kein Abkommen</translation>
        </message>
        <message>
            <source>no country</source>
            <translation>kein Land</translation>
        </message>
        <message>
            <source>no filter</source>
            <translation>kein Filter</translation>
        </message>
        <message>
            <source>no grade of source</source>
            <translation>keine Güte der Quelle</translation>
        </message>
        <message>
            <source>no kind of publisher</source>
            <translation>keine Art von Herausgeber</translation>
        </message>
        <message>
            <source>no role</source>
            <translation>keine Rolle</translation>
        </message>
        <message>
            <source>no stage</source>
            <translation>keine Phase</translation>
        </message>
        <message>
            <source>no type</source>
            <translation>keine Art</translation>
        </message>
        <message>
            <source>published by: {publishers}</source>
            <translation>veröffentlicht von: {publishers}</translation>
        </message>
        <message numerus="yes">
            <source>resting on %n source(s)</source>
            <translation>
                <numerusform>gestützt auf %n Quelle</numerusform>
                <numerusform>gestützt auf %n Quellen</numerusform>
            </translation>
        </message>
        <message>
            <source>resting on {source}</source>
            <translation>gestützt auf {source}</translation>
        </message>
        <message>
            <source>seen through {source}</source>
            <translation>gesehen durch {source}</translation>
        </message>
        <message>
            <source>until {end}</source>
            <translation>bis {end}</translation>
        </message>
        <message>
            <source>with {country}</source>
            <translation>mit {country}</translation>
        </message>
        <message numerus="yes">
            <source>without %n countries</source>
            <translation>
                <numerusform>ohne %n Land</numerusform>
                <numerusform>ohne %n Länder</numerusform>
            </translation>
        </message>
        <message>
            <source>without {names}</source>
            <translation>ohne {names}</translation>
        </message>
        <message>
            <source>{countries} together</source>
            <translation>{countries} zusammen</translation>
        </message>
        <message>
            <source>{country} with {partners}</source>
            <translation>Partner ({country}): {partners}</translation>
        </message>
        <message>
            <source>{count} of {total} countries</source>
            <translation>{count} von {total} Ländern</translation>
        </message>
        <message>
            <source>{count} of {total} stages</source>
            <translation>{count} von {total} Phasen</translation>
        </message>
        <message>
            <source>{count} of {total} types</source>
            <translation>{count} von {total} Arten</translation>
        </message>
        <message>
            <source>{party} {does}</source>
            <translation>{party} {does}</translation>
        </message>
        <message>
            <source>{period} for certain</source>
            <translation>{period} (sicher)</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} bis {end}</translation>
        </message>
        <message>
            <source>“{text}”</source>
            <translation>„{text}“</translation>
        </message>
        <message>
            <source>“{text}” marked</source>
            <translation>„{text}“ markiert</translation>
        </message>
    </context>
    <context>
        <name>GoToDate</name>
        <message>
            <source>2024, 2024-01 or 29 January 2024</source>
            <translation>2024, 2024-01 oder 29. Januar 2024</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Los</translation>
        </message>
        <message>
            <source>Go to date</source>
            <translation>Gehe zu Datum</translation>
        </message>
        <message>
            <source>This is no date. Write it like 2024, 2024-01 or 29 January 2024.</source>
            <translation>Das ist kein Datum. Schreibweise: 2024, 2024-01 oder 29. Januar 2024.</translation>
        </message>
    </context>
    <context>
        <name>Grade</name>
        <message>
            <source>A copy of a report on a forum, blog or collecting page.</source>
            <translation>Kopie eines Berichts in einem Forum, Blog oder auf einer Sammelseite.</translation>
        </message>
        <message>
            <source>A copy of an official text on another page.</source>
            <translation>Kopie eines amtlichen Textes auf einer anderen Seite.</translation>
        </message>
        <message>
            <source>A page of the issuer itself.</source>
            <translation>Seite des Herausgebers selbst.</translation>
        </message>
        <message>
            <source>A report of the press.</source>
            <translation>Bericht der Presse.</translation>
        </message>
        <message>
            <source>From general knowledge; no page was read.</source>
            <translation>Aus Allgemeinwissen; keine Seite wurde gelesen.</translation>
        </message>
        <message>
            <source>The publisher is known, the page was not read.</source>
            <translation>Der Herausgeber ist bekannt, die Seite wurde nicht gelesen.</translation>
        </message>
        <message>
            <source>copy of a report</source>
            <translation>Berichtskopie</translation>
        </message>
        <message>
            <source>named, not read</source>
            <translation>genannt, nicht gelesen</translation>
        </message>
        <message>
            <source>no page read</source>
            <translation>keine Seite gelesen</translation>
        </message>
        <message>
            <source>official</source>
            <translation>amtlich</translation>
        </message>
        <message>
            <source>official text, mirrored</source>
            <translation>amtlich, gespiegelt</translation>
        </message>
        <message>
            <source>press</source>
            <translation>Presse</translation>
        </message>
    </context>
    <context>
        <name>Key</name>
        <message>
            <source>Close the key</source>
            <translation>Legende schließen</translation>
        </message>
        <message>
            <source>Fold the key</source>
            <translation>Legende einklappen</translation>
        </message>
        <message>
            <source>Key to the signs</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>Unfold the key</source>
            <translation>Legende ausklappen</translation>
        </message>
        <message>
            <source>day not known</source>
            <translation>Tag unbekannt</translation>
        </message>
        <message>
            <source>how many events</source>
            <translation>Zahl der Ereignisse</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>in Kraft</translation>
        </message>
        <message>
            <source>later builds on earlier</source>
            <translation>Späteres baut auf Früherem auf</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>unbestätigt</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>noch nicht</translation>
        </message>
        <message>
            <source>several events</source>
            <translation>mehrere Ereignisse</translation>
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <source>All keys</source>
            <translation>Alle Tasten</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>Maus</translation>
        </message>
    </context>
    <context>
        <name>Lanes</name>
        <message numerus="yes">
            <source>%n agreement(s) in force</source>
            <translation>
                <numerusform>%n in Kraft</numerusform>
                <numerusform>%n in Kraft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n Ereignis</numerusform>
                <numerusform>%n Ereignisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more lane(s)</source>
            <translation>
                <numerusform>%n weitere Spur</numerusform>
                <numerusform>%n weitere Spuren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n agreement(s) when open</source>
            <translation>
                <numerusform>+%n Abkommen beim Öffnen</numerusform>
                <numerusform>+%n Abkommen beim Öffnen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n when open</source>
            <translation>
                <numerusform>+%n beim Öffnen</numerusform>
                <numerusform>+%n beim Öffnen</numerusform>
            </translation>
        </message>
        <message>
            <source>All events</source>
            <translation>Alle Ereignisse</translation>
        </message>
        <message>
            <source>Fold the lane</source>
            <translation>Spur zuklappen</translation>
        </message>
        <message>
            <source>More than {number} parties</source>
            <translation>Mehr als {number} Beteiligte</translation>
        </message>
        <message>
            <source>One party alone</source>
            <translation>Eine Seite allein</translation>
        </message>
        <message>
            <source>Only this</source>
            <translation>Nur diese</translation>
        </message>
        <message>
            <source>Open the lane</source>
            <translation>Spur aufklappen</translation>
        </message>
        <message>
            <source>Perspective: {country}</source>
            <translation>Perspektive: {country}</translation>
        </message>
        <message>
            <source>Without an agreement</source>
            <translation>Ohne Abkommen</translation>
        </message>
        <message>
            <source>Without {country}</source>
            <translation>Ohne {country}</translation>
        </message>
        <message>
            <source>{country} alone</source>
            <translation>{country} allein</translation>
        </message>
        <message>
            <source>{number} in force</source>
            <translation>{number} in Kraft</translation>
        </message>
    </context>
    <context>
        <name>Lens</name>
        <message numerus="yes">
            <source>%n claim(s) held against the record</source>
            <translation>
                <numerusform>%n Aussage am Datensatz geprüft</numerusform>
                <numerusform>%n Aussagen am Datensatz geprüft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) bright</source>
            <translation>
                <numerusform>%n Ereignis hervorgehoben</numerusform>
                <numerusform>%n Ereignisse hervorgehoben</numerusform>
            </translation>
        </message>
        <message>
            <source>Another source…</source>
            <translation>Andere Quelle…</translation>
        </message>
        <message>
            <source>Any source…</source>
            <translation>Quelle wählen…</translation>
        </message>
        <message>
            <source>Attributed views</source>
            <translation>Zugeschriebene Meinungen</translation>
        </message>
        <message>
            <source>Back to the source lens: {source}</source>
            <translation>Zurück zur Quellenlinse: {source}</translation>
        </message>
        <message>
            <source>Events that rest on it</source>
            <translation>Darauf gestützte Ereignisse</translation>
        </message>
        <message>
            <source>Held against the record</source>
            <translation>Am Datensatz geprüft</translation>
        </message>
        <message>
            <source>Let go</source>
            <translation>Loslassen</translation>
        </message>
        <message>
            <source>Let go of the lens</source>
            <translation>Linse loslassen</translation>
        </message>
        <message>
            <source>Source lens</source>
            <translation>Quellenlinse</translation>
        </message>
        <message>
            <source>The kind of publisher.</source>
            <translation>Die Art des Herausgebers.</translation>
        </message>
        <message>
            <source>View of {holder}</source>
            <translation>Meinung: {holder}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiteres</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Life</name>
        <message>
            <source>Agreed in substance</source>
            <translation>Grundsätzliche Einigung</translation>
        </message>
        <message>
            <source>Announced</source>
            <translation>Ankündigung</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Billigung</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>Abschluss</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Beendigung</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Durchführung</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>Inkrafttreten</translation>
        </message>
        <message>
            <source>Negotiations opened</source>
            <translation>Verhandlungsbeginn</translation>
        </message>
        <message>
            <source>Not reached by {date}, where the record ends.</source>
            <translation>Bis zum {date}, dem Ende des Datensatzes, nicht erreicht.</translation>
        </message>
        <message>
            <source>Not reached by {date}.</source>
            <translation>Bis zum {date} nicht erreicht.</translation>
        </message>
        <message>
            <source>Notes exchanged</source>
            <translation>Notenwechsel</translation>
        </message>
        <message>
            <source>Notified</source>
            <translation>Notifizierung</translation>
        </message>
        <message>
            <source>Provisionally applied</source>
            <translation>Vorläufige Anwendung</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Unterzeichnung</translation>
        </message>
        <message>
            <source>The record has no date for this stage.</source>
            <translation>Der Datensatz nennt für diese Phase kein Datum.</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>nicht erreicht</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>ohne Angabe</translation>
        </message>
    </context>
    <context>
        <name>List</name>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>{first} and {last}</source>
            <translation>{first} und {last}</translation>
        </message>
        <message>
            <source>{first} or {last}</source>
            <translation>{first} oder {last}</translation>
        </message>
    </context>
    <context>
        <name>Matrix</name>
        <message numerus="yes">
            <source>%n agreement(s)</source>
            <translation>
                <numerusform>%n Abkommen</numerusform>
                <numerusform>%n Abkommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agreement(s) signed, in these columns</source>
            <translation>
                <numerusform>%n unterzeichnetes Abkommen in diesen Spalten</numerusform>
                <numerusform>%n unterzeichnete Abkommen in diesen Spalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held on record, first {first}, latest {latest}</source>
            <translation>
                <numerusform>%n abgehalten laut Datensatz, zuerst {first}, zuletzt {latest}</numerusform>
                <numerusform>%n abgehalten laut Datensatz, zuerst {first}, zuletzt {latest}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more partner(s) of {country} without any of these</source>
            <translation>
                <numerusform>%n weiterer Partner von {country} ohne etwas davon</numerusform>
                <numerusform>%n weitere Partner von {country} ohne etwas davon</numerusform>
            </translation>
        </message>
        <message>
            <source>A first text was signed on {date}; it is counted once, by that</source>
            <translation>Ein erster Text wurde am {date} unterzeichnet; gezählt wird einmal, nach diesem</translation>
        </message>
        <message>
            <source>Agreements signed, in these columns</source>
            <translation>Unterzeichnete Abkommen in diesen Spalten</translation>
        </message>
        <message>
            <source>As of {date}</source>
            <translation>Stand {date}</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Nach Name</translation>
        </message>
        <message>
            <source>By number signed</source>
            <translation>Nach Zahl der Unterzeichnungen</translation>
        </message>
        <message>
            <source>Clear these filters</source>
            <translation>Diese Filter aufheben</translation>
        </message>
        <message>
            <source>Click: sort the rows by this column, and the other way round</source>
            <translation>Klick: Zeilen nach dieser Spalte sortieren, nochmals: umgekehrt</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Filtered: {filters}</source>
            <translation>Gefiltert: {filters}</translation>
        </message>
        <message>
            <source>From before {year}</source>
            <translation>Von vor {year}</translation>
        </message>
        <message>
            <source>From before {year}: told by its dates, without events</source>
            <translation>Von vor {year}: nur mit Daten, ohne Ereignisse</translation>
        </message>
        <message>
            <source>Its successor: {told}</source>
            <translation>Nachfolger: {told}</translation>
        </message>
        <message>
            <source>Key to the signs</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>Matrix: {place}</source>
            <translation>Matrix: {place}</translation>
        </message>
        <message>
            <source>Meetings that the record has; they have no order</source>
            <translation>Treffen, die der Datensatz enthält; sie haben keine Reihenfolge</translation>
        </message>
        <message>
            <source>No column is chosen.</source>
            <translation>Keine Spalte ist gewählt.</translation>
        </message>
        <message>
            <source>No order: it has more than two parties</source>
            <translation>Keine Reihenfolge: mehr als zwei Vertragsparteien</translation>
        </message>
        <message>
            <source>No order: the dataset does not say that its list of {country} is complete</source>
            <translation>Keine Reihenfolge: Der Datensatz sagt nicht, dass seine Liste für {country} vollständig ist</translation>
        </message>
        <message>
            <source>Nothing by this day</source>
            <translation>Bis zu diesem Tag nichts</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Place in the order of signing</source>
            <translation>Platz in der Reihenfolge der Unterzeichnung</translation>
        </message>
        <message>
            <source>Search, stage, role and period do not narrow it</source>
            <translation>Suche, Phase, Rolle und Zeitraum schränken sie nicht ein</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>Signed with {country}</source>
            <translation>Unterzeichnet mit {country}</translation>
        </message>
        <message>
            <source>The filters leave nothing of this matrix.</source>
            <translation>Die Filter lassen von dieser Matrix nichts übrig.</translation>
        </message>
        <message>
            <source>The number is the place in the order of signing</source>
            <translation>Die Zahl ist der Platz in der Reihenfolge der Unterzeichnung</translation>
        </message>
        <message>
            <source>The other way round</source>
            <translation>Umgekehrt</translation>
        </message>
        <message>
            <source>The record has no agreement or meeting of these kinds here.</source>
            <translation>Der Datensatz enthält hier kein Abkommen oder Treffen dieser Arten.</translation>
        </message>
        <message>
            <source>The usual columns</source>
            <translation>Übliche Spalten</translation>
        </message>
        <message>
            <source>Which partner has signed what with {country}</source>
            <translation>Wer was mit {country} unterzeichnet hat</translation>
        </message>
        <message numerus="yes">
            <source>and %n more partner(s)</source>
            <translation>
                <numerusform>und %n weiterer Partner</numerusform>
                <numerusform>und %n weitere Partner</numerusform>
            </translation>
        </message>
        <message>
            <source>in force</source>
            <translation>in Kraft</translation>
        </message>
        <message>
            <source>in negotiation</source>
            <translation>in Verhandlung</translation>
        </message>
        <message>
            <source>latest</source>
            <translation>zuletzt</translation>
        </message>
        <message>
            <source>one held on record, {date}</source>
            <translation>eins abgehalten laut Datensatz, {date}</translation>
        </message>
        <message>
            <source>{kind}: date shown</source>
            <translation>{kind}: angezeigtes Datum</translation>
        </message>
        <message>
            <source>{kind}: order of signing</source>
            <translation>{kind}: Reihenfolge der Unterzeichnung</translation>
        </message>
        <message>
            <source>{number}×</source>
            <translation>{number}×</translation>
        </message>
        <message>
            <source>{partner} · {kind}</source>
            <translation>{partner} · {kind}</translation>
        </message>
        <message>
            <source>{place} to come into force</source>
            <translation>{place} beim Inkrafttreten</translation>
        </message>
        <message>
            <source>{place} to sign with {country}</source>
            <translation>{place} bei der Unterzeichnung mit {country}</translation>
        </message>
        <message>
            <source>{stage} {date}</source>
            <translation>{stage} {date}</translation>
        </message>
    </context>
    <context>
        <name>MatrixShort</name>
        <message>
            <source>agreed</source>
            <translation>Einigung</translation>
        </message>
        <message>
            <source>in talks</source>
            <translation>in Verh.</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>vorläufig</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>unterz.</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Lanes</source>
            <translation>Spuren</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>Gespeicherte Ansichten</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Close this message</source>
            <translation>Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>Mouse</name>
        <message>
            <source>Alt+wheel</source>
            <translation>Alt+Rad</translation>
        </message>
        <message>
            <source>Click</source>
            <translation>Klick</translation>
        </message>
        <message>
            <source>Ctrl+Shift+wheel</source>
            <translation>Strg+Umschalt+Rad</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Strg+Rad</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Doppelklick</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>Ziehen</translation>
        </message>
        <message>
            <source>Fly to the event</source>
            <translation>Zum Ereignis fliegen</translation>
        </message>
        <message>
            <source>Make rows taller or lower</source>
            <translation>Zeilen höher oder niedriger machen</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Move in time</source>
            <translation>In der Zeit bewegen</translation>
        </message>
        <message>
            <source>Move; pinch to zoom</source>
            <translation>Bewegen; Spreizen zoomt</translation>
        </message>
        <message>
            <source>Scroll the lanes</source>
            <translation>Spuren scrollen</translation>
        </message>
        <message>
            <source>Select an event, open a count</source>
            <translation>Ereignis auswählen, Anzahl öffnen</translation>
        </message>
        <message>
            <source>Shift+wheel</source>
            <translation>Umschalt+Rad</translation>
        </message>
        <message>
            <source>Two fingers</source>
            <translation>Zwei Finger</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Rad</translation>
        </message>
        <message>
            <source>Zoom about the pointer</source>
            <translation>Um den Zeiger zoomen</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Opening {file}…</source>
            <translation>{file} wird geöffnet…</translation>
        </message>
    </context>
    <context>
        <name>Ordinal</name>
        <message>
            <source>after {partners}</source>
            <translation>nach {partners}</translation>
        </message>
        <message>
            <source>country to sign a {kind} with {country}</source>
            <translation>Land, das ein {kind} mit {country} unterzeichnet hat</translation>
        </message>
        <message>
            <source>country to sign an {kind} with {country}</source>
            <translation>Land, das ein {kind} mit {country} unterzeichnet hat</translation>
        </message>
        <message>
            <source>country whose {kind} with {country} entered into force</source>
            <translation>Land, dessen {kind} mit {country} in Kraft getreten ist</translation>
        </message>
        <message>
            <source>partner to sign a {kind} with {country}</source>
            <translation>Partner, der ein {kind} mit {country} unterzeichnet hat</translation>
        </message>
        <message>
            <source>partner to sign an {kind} with {country}</source>
            <translation>Partner, der ein {kind} mit {country} unterzeichnet hat</translation>
        </message>
        <message>
            <source>partner whose {kind} with {country} came so far: {stage}</source>
            <translation>Partner, dessen {kind} mit {country} so weit gediehen ist: {stage}</translation>
        </message>
        <message>
            <source>partner whose {kind} with {country} entered into force</source>
            <translation>Partner, dessen {kind} mit {country} in Kraft getreten ist</translation>
        </message>
        <message>
            <source>{first} or {last}</source>
            <translation>{first} oder {last}</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} bis {last}</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message numerus="yes">
            <source>%n event(s), {when}</source>
            <translation>
                <numerusform>%n Ereignis, {when}</numerusform>
                <numerusform>%n Ereignisse, {when}</numerusform>
            </translation>
        </message>
        <message>
            <source>Drag to move, edges to zoom</source>
            <translation>Ziehen, Ränder zoomen</translation>
        </message>
        <message>
            <source>Whole period</source>
            <translation>Ganzer Zeitraum</translation>
        </message>
        <message>
            <source>{start} to {end} in view</source>
            <translation>{start} bis {end} im Blick</translation>
        </message>
    </context>
    <context>
        <name>Period</name>
        <message>
            <source>A year, a month or a day: 2020, 2020-03, 2020-03-15</source>
            <translation>Ein Jahr, ein Monat oder ein Tag: 2020, 2020-03, 2020-03-15</translation>
        </message>
        <message>
            <source>Certain only</source>
            <translation>Nur sichere</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Aufheben</translation>
        </message>
        <message>
            <source>Clear the period</source>
            <translation>Zeitraum aufheben</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>The end lies before the start.</source>
            <translation>Das Ende liegt vor dem Anfang.</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Without events that are known to the month or the year only and may lie outside</source>
            <translation>Ohne Ereignisse, die nur auf Monat oder Jahr bekannt sind und außerhalb liegen können</translation>
        </message>
        <message>
            <source>Write a date like 2020, 2020-03 or 2020-03-15.</source>
            <translation>Ein Datum wie 2020, 2020-03 oder 2020-03-15 eingeben.</translation>
        </message>
    </context>
    <context>
        <name>Picture</name>
        <message>
            <source>Data: {title}, version {version}</source>
            <translation>Daten: {title}, Version {version}</translation>
        </message>
        <message>
            <source>Sources: {publishers}</source>
            <translation>Quellen: {publishers}</translation>
        </message>
        <message>
            <source>This picture is too large ({across} × {down} pixels): choose a smaller size or scale, up to 100 million pixels and 32,767 a side.</source>
            <translation>Dieses Bild ist zu groß ({across} × {down} Pixel): eine kleinere Größe oder einen kleineren Maßstab wählen, höchstens 100 Millionen Pixel und 32.767 je Seite.</translation>
        </message>
        <message>
            <source>This picture is too small: {least} pixels a side are the least.</source>
            <translation>Dieses Bild ist zu klein: Mindestens {least} Pixel je Seite sind nötig.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weitere</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more lane(s)</source>
            <translation>
                <numerusform>und %n weitere Spur</numerusform>
                <numerusform>und %n weitere Spuren</numerusform>
            </translation>
        </message>
        <message>
            <source>drawn by Milepost {version}</source>
            <translation>gezeichnet mit Milepost {version}</translation>
        </message>
        <message numerus="yes">
            <source>{drawn} of %n event(s)</source>
            <translation>
                <numerusform>{drawn} von %n Ereignis</numerusform>
                <numerusform>{drawn} von %n Ereignissen</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} could not be written in {folder}: {reason}. Choose another folder or make room, then try again.</source>
            <translation>{name} konnte in {folder} nicht gespeichert werden: {reason}. Einen anderen Ordner wählen oder Platz schaffen und es noch einmal versuchen.</translation>
        </message>
        <message>
            <source>{title}, seen from {country}</source>
            <translation>{title} (Perspektive: {country})</translation>
        </message>
    </context>
    <context>
        <name>Publisher</name>
        <message>
            <source>government</source>
            <translation>Regierung</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>other</source>
            <translation>Sonstige</translation>
        </message>
        <message>
            <source>press</source>
            <translation>Presse</translation>
        </message>
        <message>
            <source>research</source>
            <translation>Forschung</translation>
        </message>
        <message>
            <source>state media</source>
            <translation>Staatsmedien</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Parties</source>
            <translation>Beteiligte</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Phase</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>Wortlaut</translation>
        </message>
    </context>
    <context>
        <name>Region</name>
        <message>
            <source>Africa</source>
            <translation>Afrika</translation>
        </message>
        <message>
            <source>Asia</source>
            <translation>Asien</translation>
        </message>
        <message>
            <source>Europe</source>
            <translation>Europa</translation>
        </message>
        <message>
            <source>Oceania</source>
            <translation>Ozeanien</translation>
        </message>
        <message>
            <source>the Americas</source>
            <translation>Amerika</translation>
        </message>
    </context>
    <context>
        <name>Role</name>
        <message>
            <source>acts</source>
            <translation>handelt</translation>
        </message>
        <message>
            <source>concerned</source>
            <translation>betroffen</translation>
        </message>
        <message>
            <source>host</source>
            <translation>Gastgeber</translation>
        </message>
        <message>
            <source>hosts</source>
            <translation>ist Gastgeber</translation>
        </message>
        <message>
            <source>is concerned</source>
            <translation>ist betroffen</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n Treffer</numerusform>
                <numerusform>%n Treffer</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear the search (Esc)</source>
            <translation>Suche aufheben (Esc)</translation>
        </message>
        <message>
            <source>Keep every event in sight and mark those found</source>
            <translation>Alle Ereignisse zeigen und die gefundenen markieren</translation>
        </message>
        <message>
            <source>Mark only</source>
            <translation>Nur markieren</translation>
        </message>
        <message>
            <source>Next hit (Enter)</source>
            <translation>Nächster Treffer (Eingabe)</translation>
        </message>
        <message>
            <source>Preparing the search…</source>
            <translation>Suche wird vorbereitet…</translation>
        </message>
        <message>
            <source>Previous hit (Shift+Enter)</source>
            <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Search events</source>
            <translation>Ereignisse suchen</translation>
        </message>
        <message>
            <source>Search events, places, sources</source>
            <translation>Ereignis, Ort, Quelle</translation>
        </message>
        <message>
            <source>{place} of {number}</source>
            <translation>{place} von {number}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>The settings can't be kept: {path} can't be written; see that the folder is yours.</source>
            <translation>Die Einstellungen lassen sich nicht speichern: {path} ist nicht beschreibbar; prüfen Sie, ob der Ordner Ihnen gehört.</translation>
        </message>
        <message>
            <source>The settings in {path} can't be read; Milepost starts as on the first day.</source>
            <translation>Die Einstellungen in {path} sind nicht lesbar; Milepost startet wie am ersten Tag.</translation>
        </message>
    </context>
    <context>
        <name>SourceList</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n Quelle</numerusform>
                <numerusform>%n Quellen</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Güte</translation>
        </message>
        <message>
            <source>Keep only its events</source>
            <translation>Nur ihre Ereignisse behalten</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Look through it</source>
            <translation>Als Linse verwenden</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Herausgeber</translation>
        </message>
        <message>
            <source>Search publishers, titles, addresses</source>
            <translation>Herausgeber, Titel, Adressen suchen</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>agreed in substance</source>
            <translation>grundsätzliche Einigung</translation>
        </message>
        <message>
            <source>announced</source>
            <translation>angekündigt</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>gebilligt</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>abgeschlossen</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>beendet</translation>
        </message>
        <message>
            <source>entered into force</source>
            <translation>in Kraft getreten</translation>
        </message>
        <message>
            <source>held</source>
            <translation>stattgefunden</translation>
        </message>
        <message>
            <source>negotiations started</source>
            <translation>Verhandlungsbeginn</translation>
        </message>
        <message>
            <source>notes exchanged</source>
            <translation>Notenwechsel</translation>
        </message>
        <message>
            <source>notified</source>
            <translation>notifiziert</translation>
        </message>
        <message>
            <source>provisionally applied</source>
            <translation>vorläufig angewendet</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>unterzeichnet</translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>ended</source>
            <translation>beendet</translation>
        </message>
        <message>
            <source>ended or replaced</source>
            <translation>beendet oder ersetzt</translation>
        </message>
        <message>
            <source>ended {date}</source>
            <translation>beendet {date}</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>in Kraft</translation>
        </message>
        <message>
            <source>in force since {date}</source>
            <translation>in Kraft seit {date}</translation>
        </message>
        <message>
            <source>in negotiation</source>
            <translation>in Verhandlung</translation>
        </message>
        <message>
            <source>replaced</source>
            <translation>ersetzt</translation>
        </message>
        <message>
            <source>replaced {date}</source>
            <translation>ersetzt {date}</translation>
        </message>
        <message>
            <source>{stage} {date}</source>
            <translation>{stage} {date}</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%n partner(s) of {party}</source>
            <translation>
                <numerusform>{party}: %n Partner</numerusform>
                <numerusform>{party}: %n Partner</numerusform>
            </translation>
        </message>
        <message>
            <source>? all keys</source>
            <translation>? alle Tasten</translation>
        </message>
        <message>
            <source>A first look: the file is still being read and checked, {percent} %</source>
            <translation>Ein erster Blick: Die Datei wird noch gelesen und geprüft, {percent} %</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Arrow keys move</source>
            <translation>Pfeiltasten bewegen</translation>
        </message>
        <message>
            <source>Ctrl+C copies rows</source>
            <translation>Strg+C kopiert Zeilen</translation>
        </message>
        <message>
            <source>Ctrl+wheel zooms</source>
            <translation>Strg+Rad zoomt</translation>
        </message>
        <message>
            <source>Enter shows it on the timeline</source>
            <translation>Eingabe zeigt es auf der Zeitleiste</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Space selects</source>
            <translation>Leertaste wählt</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Was gezeigt wird</translation>
        </message>
        <message>
            <source>Wheel scrolls</source>
            <translation>Rad scrollt</translation>
        </message>
        <message>
            <source>Wheel zooms</source>
            <translation>Rad zoomt</translation>
        </message>
        <message>
            <source>a click on a head sorts</source>
            <translation>Klick auf einen Kopf sortiert</translation>
        </message>
        <message>
            <source>drag moves</source>
            <translation>Ziehen bewegt</translation>
        </message>
        <message>
            <source>drag on the strip chooses a period</source>
            <translation>Ziehen auf dem Streifen wählt einen Zeitraum</translation>
        </message>
        <message>
            <source>wheel over names scrolls</source>
            <translation>Rad über Namen scrollt</translation>
        </message>
        <message numerus="yes">
            <source>{shown} of %n event(s)</source>
            <translation>
                <numerusform>{shown} von %n Ereignis</numerusform>
                <numerusform>{shown} von %n Ereignissen</numerusform>
            </translation>
        </message>
        <message>
            <source>← → read month by month</source>
            <translation>← → liest Monat für Monat</translation>
        </message>
        <message>
            <source>← → step through events</source>
            <translation>← → von Ereignis zu Ereignis</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} von {count}</translation>
        </message>
    </context>
    <context>
        <name>Table</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n Ereignis</numerusform>
                <numerusform>%n Ereignisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) on the clipboard.</source>
            <translation>
                <numerusform>%n Zeile in der Zwischenablage.</numerusform>
                <numerusform>%n Zeilen in der Zwischenablage.</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Abkommen</translation>
        </message>
        <message>
            <source>By agreement</source>
            <translation>Nach Abkommen</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Copy rows</source>
            <translation>Zeilen kopieren</translation>
        </message>
        <message numerus="yes">
            <source>Copying %n row(s)…</source>
            <translation>
                <numerusform>%n Zeile wird kopiert…</numerusform>
                <numerusform>%n Zeilen werden kopiert…</numerusform>
            </translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Güte</translation>
        </message>
        <message>
            <source>Grade of source</source>
            <translation>Güte der Quelle</translation>
        </message>
        <message>
            <source>Hide this column</source>
            <translation>Diese Spalte ausblenden</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Kurztitel</translation>
        </message>
        <message>
            <source>No event is left by these filters.</source>
            <translation>Diese Filter lassen kein Ereignis übrig.</translation>
        </message>
        <message>
            <source>Parties</source>
            <translation>Beteiligte</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Put the events of each agreement together</source>
            <translation>Die Ereignisse jedes Abkommens zusammenstellen</translation>
        </message>
        <message>
            <source>Sort ascending</source>
            <translation>Aufsteigend sortieren</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Sortieren nach</translation>
        </message>
        <message>
            <source>Sort descending</source>
            <translation>Absteigend sortieren</translation>
        </message>
        <message>
            <source>Sorting…</source>
            <translation>Wird sortiert…</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Phase</translation>
        </message>
        <message numerus="yes">
            <source>The first {copied} of %n row(s) are on the clipboard: filter for fewer.</source>
            <translation>
                <numerusform>Die ersten {copied} von %n Zeile sind in der Zwischenablage: Filter verringern die Zahl.</numerusform>
                <numerusform>Die ersten {copied} von %n Zeilen sind in der Zwischenablage: Filter verringern die Zahl.</numerusform>
            </translation>
        </message>
        <message>
            <source>The other way round</source>
            <translation>Umgekehrt</translation>
        </message>
        <message>
            <source>The usual columns</source>
            <translation>Übliche Spalten</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Which columns are shown, and by which the rows are sorted</source>
            <translation>Welche Spalten zu sehen sind und wonach sortiert wird</translation>
        </message>
        <message>
            <source>Without an agreement</source>
            <translation>Ohne Abkommen</translation>
        </message>
        <message>
            <source>{title} · {events}</source>
            <translation>{title} · {events}</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n event(s) begin</source>
            <translation>
                <numerusform>%n Ereignis beginnt</numerusform>
                <numerusform>%n Ereignisse beginnen</numerusform>
            </translation>
        </message>
        <message>
            <source>As it stood at the end of {date}. Drag to another day.</source>
            <translation>Stand am Ende des {date}. Ziehen führt zu einem anderen Tag.</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>Alle Filter aufheben</translation>
        </message>
        <message>
            <source>Next event in {lane}: {date}</source>
            <translation>Nächstes Ereignis in {lane}: {date}</translation>
        </message>
        <message>
            <source>No event passes all the filters.</source>
            <translation>Kein Ereignis passt zu allen Filtern.</translation>
        </message>
        <message>
            <source>Previous event in {lane}: {date}</source>
            <translation>Voriges Ereignis in {lane}: {date}</translation>
        </message>
        <message>
            <source>This dataset has no events.</source>
            <translation>Dieser Datensatz enthält keine Ereignisse.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiteres</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>By partner of {party}</source>
            <translation>Nach Partner ({party})</translation>
        </message>
        <message>
            <source>How lanes are made</source>
            <translation>Einteilung der Spuren</translation>
        </message>
        <message>
            <source>Lanes</source>
            <translation>Spuren</translation>
        </message>
        <message>
            <source>Only the timeline has lanes</source>
            <translation>Spuren gibt es nur auf der Zeitleiste</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>built-in dataset</source>
            <translation>mitgeliefert</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>Leave the tour</source>
            <translation>Tour verlassen</translation>
        </message>
    </context>
    <context>
        <name>Trends</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n Tag</numerusform>
                <numerusform>%n Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n Ereignis</numerusform>
                <numerusform>%n Ereignisse</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreements with {country} in force</source>
            <translation>Abkommen mit {country} in Kraft</translation>
        </message>
        <message>
            <source>Days from signature to entry into force, by partner, with the median</source>
            <translation>Tage von der Unterzeichnung bis zum Inkrafttreten, je Partner, mit Median</translation>
        </message>
        <message>
            <source>Drag here to choose a period</source>
            <translation>Hier ziehen, um einen Zeitraum zu wählen</translation>
        </message>
        <message>
            <source>Events per century</source>
            <translation>Ereignisse je Jahrhundert</translation>
        </message>
        <message>
            <source>Events per decade</source>
            <translation>Ereignisse je Jahrzehnt</translation>
        </message>
        <message>
            <source>Events per quarter</source>
            <translation>Ereignisse je Quartal</translation>
        </message>
        <message>
            <source>Events per year</source>
            <translation>Ereignisse je Jahr</translation>
        </message>
        <message>
            <source>Filtered: {filters}</source>
            <translation>Gefiltert: {filters}</translation>
        </message>
        <message>
            <source>In force: {number}, {date}</source>
            <translation>In Kraft: {number}, {date}</translation>
        </message>
        <message>
            <source>No agreement in force</source>
            <translation>Kein Abkommen in Kraft</translation>
        </message>
        <message>
            <source>No agreement with both dates</source>
            <translation>Kein Abkommen mit beiden Daten</translation>
        </message>
        <message>
            <source>No event</source>
            <translation>Kein Ereignis</translation>
        </message>
        <message>
            <source>Search, stage, role and period narrow events, not agreements</source>
            <translation>Suche, Phase, Rolle und Zeitraum schränken Ereignisse ein, nicht Abkommen</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>Entwicklung</translation>
        </message>
        <message>
            <source>and {number} more</source>
            <translation>und {number} weitere</translation>
        </message>
        <message>
            <source>and {number} more: the wheel or ↑ ↓ bring them</source>
            <translation>und {number} weitere: Mausrad oder ↑ ↓ holt sie</translation>
        </message>
        <message numerus="yes">
            <source>without %n whose quarter is not known</source>
            <translation>
                <numerusform>ohne %n, dessen Quartal nicht bekannt ist</numerusform>
                <numerusform>ohne %n, deren Quartal nicht bekannt ist</numerusform>
            </translation>
        </message>
        <message>
            <source>{agreement}: {days}</source>
            <translation>{agreement}: {days}</translation>
        </message>
        <message>
            <source>{events}, {date}</source>
            <translation>{events}, {date}</translation>
        </message>
        <message>
            <source>{kind} in force: {number}, {date}</source>
            <translation>{kind} in Kraft: {number}, {date}</translation>
        </message>
        <message>
            <source>{kind}: {number}, {date}</source>
            <translation>{kind}: {number}, {date}</translation>
        </message>
        <message numerus="yes">
            <source>{least} to %n day(s)</source>
            <translation>
                <numerusform>{least} bis %n Tag</numerusform>
                <numerusform>{least} bis %n Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>{title}, {without}</source>
            <translation>{title}, {without}</translation>
        </message>
        <message>
            <source>{title}: trends</source>
            <translation>{title}: Entwicklung</translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message numerus="yes">
            <source>%n attributed view(s)</source>
            <translation>
                <numerusform>%n zugeschriebene Meinung</numerusform>
                <numerusform>%n zugeschriebene Meinungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n borne out</source>
            <translation>
                <numerusform>%n belegt</numerusform>
                <numerusform>%n belegt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n imprecise</source>
            <translation>
                <numerusform>%n ungenau</numerusform>
                <numerusform>%n ungenau</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not borne out</source>
            <translation>
                <numerusform>%n nicht belegt</numerusform>
                <numerusform>%n nicht belegt</numerusform>
            </translation>
        </message>
        <message>
            <source>Attributed view</source>
            <translation>Zugeschriebene Meinung</translation>
        </message>
        <message>
            <source>Borne out by the record</source>
            <translation>Vom Datensatz belegt</translation>
        </message>
        <message>
            <source>Imprecise</source>
            <translation>Ungenau</translation>
        </message>
        <message>
            <source>Not borne out by the record</source>
            <translation>Vom Datensatz nicht belegt</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>A view that has this name already is replaced.</source>
            <translation>Eine Ansicht, die schon so heißt, wird ersetzt.</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Als Text kopieren</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Milepost views (*.milepost-view)</source>
            <translation>Milepost-Ansichten (*.milepost-view)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>No view has been saved yet: Ctrl+S saves the one shown.</source>
            <translation>Es ist noch keine Ansicht gespeichert: Strg+S speichert die gezeigte.</translation>
        </message>
        <message>
            <source>Open a view</source>
            <translation>Ansicht öffnen</translation>
        </message>
        <message>
            <source>Rename the view</source>
            <translation>Ansicht umbenennen</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Umbenennen…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save as a file…</source>
            <translation>Als Datei speichern…</translation>
        </message>
        <message>
            <source>Save the view as a file</source>
            <translation>Ansicht als Datei speichern</translation>
        </message>
        <message>
            <source>Save this view</source>
            <translation>Diese Ansicht speichern</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>Gespeicherte Ansichten</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>Gespeichert: {path}</translation>
        </message>
        <message>
            <source>The time, lanes, filters, lens and selection as they are now.</source>
            <translation>Zeit, Spuren, Filter, Linse und Auswahl, wie sie jetzt sind.</translation>
        </message>
        <message>
            <source>The view is on the clipboard as text.</source>
            <translation>Die Ansicht liegt als Text in der Zwischenablage.</translation>
        </message>
        <message>
            <source>There is no view on the clipboard; “Copy as text” in the saved views does that.</source>
            <translation>In der Zwischenablage liegt keine Ansicht; „Als Text kopieren“ bei den gespeicherten Ansichten legt eine hinein.</translation>
        </message>
        <message>
            <source>This dataset does not have: {names}.</source>
            <translation>Dieser Datensatz enthält nicht: {names}.</translation>
        </message>
        <message>
            <source>This view asks for what this version does not know, which was left out: {names}.</source>
            <translation>Was diese Version nicht kennt, wurde ausgelassen: {names}.</translation>
        </message>
        <message>
            <source>This view searches; it is shown as soon as the search is ready.</source>
            <translation>Diese Ansicht enthält eine Suche; sie erscheint, sobald die Suche bereit ist.</translation>
        </message>
        <message>
            <source>This view was made of another dataset; this one does not have: {names}.</source>
            <translation>Diese Ansicht stammt von einem anderen Datensatz; dieser enthält nicht: {names}.</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiteres</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>“{file}” can't be read: {reason}.</source>
            <translation>„{file}“ ist nicht lesbar: {reason}.</translation>
        </message>
        <message>
            <source>“{file}” holds no view of Milepost.</source>
            <translation>„{file}“ enthält keine Milepost-Ansicht.</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Click a sign or a bar: the right side tells what happened and who says so.</source>
            <translation>Ein Klick auf ein Zeichen oder einen Balken: rechts steht, was geschah und wer es sagt.</translation>
        </message>
        <message>
            <source>Close the first steps</source>
            <translation>Erste Schritte schließen</translation>
        </message>
        <message>
            <source>Look closer</source>
            <translation>Näher hinsehen</translation>
        </message>
        <message>
            <source>Narrow down</source>
            <translation>Eingrenzen</translation>
        </message>
        <message>
            <source>Press + and − : time zooms in and out. Drag to move.</source>
            <translation>Die Tasten + und − zoomen in der Zeit. Ziehen verschiebt.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Tick countries and types at the left, or search: what fits stays.</source>
            <translation>Links Länder und Arten wählen oder suchen: was passt, bleibt.</translation>
        </message>
        <message>
            <source>Turn the wheel over the canvas: time zooms about the pointer. Drag to move.</source>
            <translation>Das Mausrad über der Zeitleiste zoomt um den Zeiger. Ziehen verschiebt.</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>No earlier event.</source>
            <translation>Kein früheres Ereignis.</translation>
        </message>
        <message>
            <source>No later event.</source>
            <translation>Kein späteres Ereignis.</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>Gespeichert: {path}</translation>
        </message>
        <message>
            <source>Select an event first: a footnote gives its sources.</source>
            <translation>Bitte zuerst ein Ereignis auswählen: Eine Fußnote nennt seine Quellen.</translation>
        </message>
        <message>
            <source>The file is still being read and checked; nothing is copied or exported before.</source>
            <translation>Die Datei wird noch gelesen und geprüft; vorher wird nichts kopiert oder exportiert.</translation>
        </message>
        <message>
            <source>The footnote is on the clipboard.</source>
            <translation>Die Fußnote liegt in der Zwischenablage.</translation>
        </message>
        <message>
            <source>The image is on the clipboard.</source>
            <translation>Das Bild ist in der Zwischenablage.</translation>
        </message>
    </context>
</TS>
