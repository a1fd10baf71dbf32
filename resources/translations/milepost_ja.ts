<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>A timeline of how states came to work together.</source>
            <translation>国と国との協力の歩みを描くタイムライン。</translation>
        </message>
        <message>
            <source>About Milepost</source>
            <translation>Milepostについて</translation>
        </message>
        <message>
            <source>Built-in dataset</source>
            <translation>内蔵データセット</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Copy all</source>
            <translation>すべてコピー</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>データ</translation>
        </message>
        <message>
            <source>Dataset</source>
            <translation>データセット</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>ライセンス</translation>
        </message>
        <message>
            <source>Licence text</source>
            <translation>ライセンスの本文</translation>
        </message>
        <message>
            <source>Licence texts</source>
            <translation>ライセンス本文</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>ライセンス</translation>
        </message>
        <message>
            <source>Newer versions</source>
            <translation>新しいバージョン</translation>
        </message>
        <message>
            <source>Opens {host} in the browser</source>
            <translation>ブラウザーで{host}を開きます</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概要</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>構成要素</translation>
        </message>
        <message>
            <source>Runs on</source>
            <translation>動作環境</translation>
        </message>
        <message>
            <source>System</source>
            <translation>システム</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>バージョン</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>バージョン {version}</translation>
        </message>
        <message>
            <source>not given</source>
            <translation>記載なし</translation>
        </message>
        <message>
            <source>public domain</source>
            <translation>パブリックドメイン</translation>
        </message>
    </context>
    <context>
        <name>App</name>
        <message>
            <source>A report was saved: {path}</source>
            <translation>報告を保存しました：{path}</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Milepost datasets (*.sqlite *.db *.milepost)</source>
            <translation>Milepostのデータセット (*.sqlite *.db *.milepost)</translation>
        </message>
        <message>
            <source>Open a dataset</source>
            <translation>データセットを開く</translation>
        </message>
        <message>
            <source>Something went wrong in Milepost itself; it goes on as far as it can.</source>
            <translation>Milepostの内部で問題が起きました。可能な範囲で動作を続けます。</translation>
        </message>
        <message>
            <source>This dataset has faults; what could be read is shown: {faults}</source>
            <translation>このデータセットには誤りがあります。読み取れたものを表示しています：{faults}</translation>
        </message>
        <message>
            <source>{file} holds something other than what was shown of it at first; this is what it holds.</source>
            <translation>{file}の内容は最初に表示したものと異なっていたため、実際の内容を表示しています。</translation>
        </message>
        <message>
            <source>{file} is shown as soon as the dialog is closed.</source>
            <translation>ダイアログを閉じると{file}が表示されます。</translation>
        </message>
    </context>
    <context>
        <name>AsOf</name>
        <message>
            <source>Arrow keys: a month, Page Up and Down: a year</source>
            <translation>矢印キーで1か月、Page Up・Page Downで1年ずつ動きます</translation>
        </message>
        <message>
            <source>As far as the record goes</source>
            <translation>記録の終わりまで</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>基準日</translation>
        </message>
        <message>
            <source>As of which day</source>
            <translation>基準日</translation>
        </message>
        <message>
            <source>As of which month</source>
            <translation>基準月</translation>
        </message>
        <message>
            <source>Everything as it stood on this day: nothing later is shown</source>
            <translation>すべてをこの日の時点で表示し、それより後は示しません</translation>
        </message>
        <message>
            <source>Latest</source>
            <translation>最新</translation>
        </message>
        <message>
            <source>Show the whole record again</source>
            <translation>記録全体を再び表示</translation>
        </message>
        <message>
            <source>Timeline, table and trends too</source>
            <translation>タイムライン・表・推移も同じ日で表示</translation>
        </message>
    </context>
    <context>
        <name>Build</name>
        <message>
            <source>agreements: {count}</source>
            <translation>協定：{count}</translation>
        </message>
        <message>
            <source>claims: {count}</source>
            <translation>主張：{count}</translation>
        </message>
        <message>
            <source>links: {count}</source>
            <translation>つながり：{count}</translation>
        </message>
        <message>
            <source>other readings: {count}</source>
            <translation>異なる記載：{count}</translation>
        </message>
        <message>
            <source>series: {count}</source>
            <translation>一連の出来事：{count}</translation>
        </message>
        <message>
            <source>sources: {count}</source>
            <translation>出典：{count}</translation>
        </message>
        <message>
            <source>stages from before the period: {count}</source>
            <translation>期間より前の段階：{count}</translation>
        </message>
        <message>
            <source>{ids} ids = {events} events + {aliases} aliases</source>
            <translation>ID {ids} = 出来事 {events} + 別名 {aliases}</translation>
        </message>
    </context>
    <context>
        <name>Citation</name>
        <message>
            <source>copy of a report, not confirmed</source>
            <translation>報道の写し・未確認</translation>
        </message>
        <message>
            <source>general knowledge, not confirmed</source>
            <translation>一般的知識・未確認</translation>
        </message>
        <message>
            <source>official source</source>
            <translation>公式資料</translation>
        </message>
        <message>
            <source>official text on another page</source>
            <translation>公式文書の転載</translation>
        </message>
        <message>
            <source>page not read, not confirmed</source>
            <translation>原文未読・未確認</translation>
        </message>
        <message>
            <source>press report</source>
            <translation>報道</translation>
        </message>
        <message>
            <source>{grade}; cited for: {events}</source>
            <translation>{grade}。典拠とした出来事：{events}</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>{file}: nothing is wrong with this dataset</source>
            <translation>{file}：このデータセットに問題はありません</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>A little earlier</source>
            <translation>少し前へ</translation>
        </message>
        <message>
            <source>A little later</source>
            <translation>少し後へ</translation>
        </message>
        <message>
            <source>A window earlier</source>
            <translation>1画面分前へ</translation>
        </message>
        <message>
            <source>A window later</source>
            <translation>1画面分後へ</translation>
        </message>
        <message>
            <source>About Milepost</source>
            <translation>Milepostについて</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>キー一覧</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外観</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>システムに合わせる</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>By agreement</source>
            <translation>協定別</translation>
        </message>
        <message>
            <source>By pair</source>
            <translation>二者別</translation>
        </message>
        <message>
            <source>By partner</source>
            <translation>相手別</translation>
        </message>
        <message>
            <source>By type</source>
            <translation>種類別</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>絞り込みをすべて解除</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Copy a footnote</source>
            <translation>脚注をコピー</translation>
        </message>
        <message>
            <source>Copy image</source>
            <translation>画像をコピー</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>詳細</translation>
        </message>
        <message>
            <source>Everything as of a day</source>
            <translation>すべてをある日の時点で表示</translation>
        </message>
        <message>
            <source>Export data…</source>
            <translation>データを書き出す…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出し…</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>絞り込み</translation>
        </message>
        <message>
            <source>First event</source>
            <translation>最初の出来事</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>はじめに</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>全期間</translation>
        </message>
        <message>
            <source>Fit the whole period</source>
            <translation>全期間を表示</translation>
        </message>
        <message>
            <source>Fold all lanes</source>
            <translation>すべてのレーンを閉じる</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>進む</translation>
        </message>
        <message>
            <source>Go to a saved view</source>
            <translation>保存した表示に移動</translation>
        </message>
        <message>
            <source>Go to date…</source>
            <translation>日付へ移動…</translation>
        </message>
        <message>
            <source>Height of rows</source>
            <translation>行の高さ</translation>
        </message>
        <message>
            <source>In order of names</source>
            <translation>名称順</translation>
        </message>
        <message>
            <source>Japan’s fiscal years</source>
            <translation>日本の会計年度</translation>
        </message>
        <message>
            <source>Key to the signs</source>
            <translation>凡例</translation>
        </message>
        <message>
            <source>Lane above</source>
            <translation>上のレーン</translation>
        </message>
        <message>
            <source>Lane below</source>
            <translation>下のレーン</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>文字を大きく</translation>
        </message>
        <message>
            <source>Last event</source>
            <translation>最後の出来事</translation>
        </message>
        <message>
            <source>Latest event first</source>
            <translation>最新の出来事順</translation>
        </message>
        <message>
            <source>Let go of the selection, the lens, the search</source>
            <translation>選択、出典レンズ、検索の順に解除</translation>
        </message>
        <message>
            <source>Let go of what is chosen</source>
            <translation>選択などを解除する</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>Lower rows</source>
            <translation>行を低く</translation>
        </message>
        <message>
            <source>Manage saved views…</source>
            <translation>保存した表示を管理…</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>マトリクス</translation>
        </message>
        <message>
            <source>Most events first</source>
            <translation>件数の多い順</translation>
        </message>
        <message>
            <source>Mouse wheel</source>
            <translation>マウスホイール</translation>
        </message>
        <message>
            <source>Next event</source>
            <translation>次の出来事</translation>
        </message>
        <message>
            <source>One lane</source>
            <translation>一つのレーン</translation>
        </message>
        <message>
            <source>Open a view…</source>
            <translation>表示を開く…</translation>
        </message>
        <message>
            <source>Open all lanes</source>
            <translation>すべてのレーンを開く</translation>
        </message>
        <message>
            <source>Open dataset…</source>
            <translation>データセットを開く…</translation>
        </message>
        <message>
            <source>Open or fold the lane, show the event</source>
            <translation>レーンを開閉、出来事を表示</translation>
        </message>
        <message>
            <source>Open the built-in dataset</source>
            <translation>内蔵データセットを開く</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概観</translation>
        </message>
        <message>
            <source>Paste a view</source>
            <translation>表示を貼り付け</translation>
        </message>
        <message>
            <source>Perspective</source>
            <translation>視点</translation>
        </message>
        <message>
            <source>Pin the lane</source>
            <translation>レーンを固定</translation>
        </message>
        <message>
            <source>Previous event</source>
            <translation>前の出来事</translation>
        </message>
        <message>
            <source>Quarters and months</source>
            <translation>四半期と月</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Recent datasets</source>
            <translation>最近のデータセット</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>動きを減らす</translation>
        </message>
        <message>
            <source>Save this view…</source>
            <translation>この表示を保存…</translation>
        </message>
        <message>
            <source>Scrolls the lanes</source>
            <translation>レーンをスクロール</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Show or hide the detail</source>
            <translation>詳細の表示・非表示</translation>
        </message>
        <message>
            <source>Show or hide the filters</source>
            <translation>絞り込みの表示・非表示</translation>
        </message>
        <message>
            <source>Show or hide the overview</source>
            <translation>概観の表示・非表示</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>文字を小さく</translation>
        </message>
        <message>
            <source>Sources…</source>
            <translation>出典…</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Table below the timeline</source>
            <translation>タイムラインの下に表</translation>
        </message>
        <message>
            <source>Taller rows</source>
            <translation>行を高く</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字サイズ</translation>
        </message>
        <message>
            <source>Time axis</source>
            <translation>時間軸</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>タイムライン</translation>
        </message>
        <message>
            <source>Tour through the dataset</source>
            <translation>データセットのツアー</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>推移</translation>
        </message>
        <message>
            <source>Usual height of rows</source>
            <translation>標準の高さ</translation>
        </message>
        <message>
            <source>Usual text size</source>
            <translation>標準の文字サイズ</translation>
        </message>
        <message>
            <source>Weeks by number</source>
            <translation>週番号</translation>
        </message>
        <message>
            <source>Years by Japanese era</source>
            <translation>年を元号で表示</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>拡大</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>縮小</translation>
        </message>
        <message>
            <source>Zooms in time</source>
            <translation>時間軸を拡大縮小</translation>
        </message>
    </context>
    <context>
        <name>Data</name>
        <message numerus="yes">
            <source>%n event(s), as the filters leave them</source>
            <translation>
                <numerusform>絞り込みに合う%n件</numerusform>
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
            <translation>CSV表</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Export data</source>
            <translation>データの書き出し</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出し…</translation>
        </message>
        <message>
            <source>Footnotes</source>
            <translation>脚注</translation>
        </message>
        <message>
            <source>How the file begins</source>
            <translation>ファイルの冒頭</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進行状況</translation>
        </message>
        <message>
            <source>RIS</source>
            <translation>RIS</translation>
        </message>
        <message>
            <source>Save the data</source>
            <translation>データを保存</translation>
        </message>
        <message>
            <source>The filters leave no event; there is nothing to export.</source>
            <translation>絞り込みに合う出来事がなく、書き出すものがありません。</translation>
        </message>
        <message>
            <source>for calendars</source>
            <translation>カレンダー用</translation>
        </message>
        <message>
            <source>for programs, in all languages</source>
            <translation>プログラム用、全言語</translation>
        </message>
        <message>
            <source>for spreadsheets</source>
            <translation>表計算ソフト用</translation>
        </message>
        <message>
            <source>iCalendar</source>
            <translation>iCalendar</translation>
        </message>
        <message>
            <source>the sources of each event, as text</source>
            <translation>各出来事の出典、文章で</translation>
        </message>
        <message>
            <source>the sources, for EndNote, Citavi, Zotero</source>
            <translation>出典、EndNote・Citavi・Zotero用</translation>
        </message>
        <message>
            <source>the sources, for LaTeX</source>
            <translation>出典、LaTeX用</translation>
        </message>
        <message>
            <source>the sources, for Zotero and Pandoc</source>
            <translation>出典、Zotero・Pandoc用</translation>
        </message>
    </context>
    <context>
        <name>Dataset</name>
        <message>
            <source>The dataset that comes with Milepost is damaged; install Milepost again.</source>
            <translation>Milepost に付属のデータセットが壊れています。Milepost をもう一度インストールしてください。</translation>
        </message>
        <message>
            <source>The opening of {file} was called off.</source>
            <translation>{file}を開く操作は中止されました。</translation>
        </message>
        <message>
            <source>The tables have faults; mend them and build again.</source>
            <translation>表に誤りがあります。直してから再構築してください。</translation>
        </message>
        <message>
            <source>The tables in {folder} can't be read ({reason}).</source>
            <translation>{folder}の表を読み取れません（{reason}）。</translation>
        </message>
        <message>
            <source>There is no room on the disk to open {file}; free about {size} MB, and open it again.</source>
            <translation>{file}を開くための空き容量がディスクにありません。約{size} MBを空けてから、もう一度開いてください。</translation>
        </message>
        <message>
            <source>You have no permission to read {file}; ask its owner.</source>
            <translation>{file}を読み取る権限がありません。所有者に問い合わせてください。</translation>
        </message>
        <message>
            <source>a line with a date of its own needs a grade, another line has none</source>
            <translation>独自の日付を持つ行には信頼度が必要で、それ以外の行には付けられません</translation>
        </message>
        <message>
            <source>a span needs its start and its end, in this order</source>
            <translation>期間には開始と終了がこの順で必要です</translation>
        </message>
        <message>
            <source>a step selects an event or an agreement, not both</source>
            <translation>ツアーの1段階で選べるのは出来事か協定のどちらか一方です</translation>
        </message>
        <message>
            <source>a text is not UTF-8; its broken signs are replaced</source>
            <translation>UTF-8でない文章があります。読めない文字は置き換えました</translation>
        </message>
        <message>
            <source>an event can't build on itself</source>
            <translation>出来事がそれ自体を前提とすることはできません</translation>
        </message>
        <message>
            <source>an opinion has the verdict “opinion”, a fact has another</source>
            <translation>意見の判定は「opinion」、事実の判定はそれ以外です</translation>
        </message>
        <message>
            <source>exactly one of {columns} must be filled in</source>
            <translation>{columns}のうち一つだけを記入してください</translation>
        </message>
        <message>
            <source>from here on the table can't be read as CSV ({reason})</source>
            <translation>ここから先はCSVとして読み取れません（{reason}）</translation>
        </message>
        <message>
            <source>line {line}</source>
            <translation>{line}行目</translation>
        </message>
        <message>
            <source>no table has this name; the tables are {tables}</source>
            <translation>この名前の表はありません。表は次のとおりです：{tables}</translation>
        </message>
        <message>
            <source>the columns are parted by semicolons; save the table with commas</source>
            <translation>列がセミコロンで区切られています。コンマ区切りで保存してください</translation>
        </message>
        <message>
            <source>the day {value} is not that of the date; the date is taken</source>
            <translation>日数{value}が日付と一致しません。日付を採ります</translation>
        </message>
        <message>
            <source>the end {value} lies before the start</source>
            <translation>終わり（{value}）が始まりより前です</translation>
        </message>
        <message>
            <source>the period ends before it starts</source>
            <translation>期間の終わりが始まりより前です</translation>
        </message>
        <message>
            <source>the table dataset has one row only</source>
            <translation>表datasetの行は一つだけです</translation>
        </message>
        <message>
            <source>this address of {length} signs was left out; it has at most {longest}</source>
            <translation>{length}文字のアドレスは除きました。アドレスは{longest}文字までです</translation>
        </message>
        <message>
            <source>this column is missing</source>
            <translation>この列がありません</translation>
        </message>
        <message>
            <source>this column is there twice</source>
            <translation>この列が二つあります</translation>
        </message>
        <message>
            <source>this column is unknown; the columns are {columns}</source>
            <translation>この列は知られていません。列は次のとおりです：{columns}</translation>
        </message>
        <message>
            <source>this file has no columns</source>
            <translation>このファイルには列がありません</translation>
        </message>
        <message>
            <source>this file is missing</source>
            <translation>このファイルがありません</translation>
        </message>
        <message>
            <source>this is not UTF-8; save the table as “CSV UTF-8”</source>
            <translation>UTF-8ではありません。「CSV UTF-8」として保存してください</translation>
        </message>
        <message>
            <source>this must not be empty</source>
            <translation>空にはできません</translation>
        </message>
        <message>
            <source>this row has {found} cells, the header has {wanted}</source>
            <translation>この行のセルは{found}個、見出しは{wanted}個です</translation>
        </message>
        <message>
            <source>this stage comes before the one above it; put them in order of time</source>
            <translation>この段階は上の段階より前です。時間順に並べてください</translation>
        </message>
        <message>
            <source>this table needs its one row</source>
            <translation>この表には一つの行が必要です</translation>
        </message>
        <message>
            <source>this text holds a control character or a mark of writing direction</source>
            <translation>この文章に制御文字または書字方向の記号が含まれています</translation>
        </message>
        <message>
            <source>this text of {length} signs was cut to {longest}</source>
            <translation>{length}文字の文章を{longest}文字に切り詰めました</translation>
        </message>
        <message>
            <source>{file} and the log beside it are larger than {limit} MB, which is the most Milepost opens.</source>
            <translation>{file}とその隣のログを合わせると{limit} MBを超えます。Milepostで開けるのはそこまでです。</translation>
        </message>
        <message>
            <source>{file} can't be read ({reason}).</source>
            <translation>{file}を読み取れません（{reason}）。</translation>
        </message>
        <message>
            <source>{file} can't be written ({reason}); choose another place.</source>
            <translation>{file}に書き込めません（{reason}）。別の場所を選んでください。</translation>
        </message>
        <message>
            <source>{file} does not describe itself ({reason}); build it again.</source>
            <translation>{file}に自身の説明がありません（{reason}）。作り直してください。</translation>
        </message>
        <message>
            <source>{file} has a format that no Milepost ever wrote; build it again.</source>
            <translation>{file}の形式はどの版のMilepostのものでもありません。作り直してください。</translation>
        </message>
        <message>
            <source>{file} has no column {column}; build it again from its tables.</source>
            <translation>{file}に列{column}がありません。表から作り直してください。</translation>
        </message>
        <message>
            <source>{file} has no table {table}; build it again from its tables.</source>
            <translation>{file}に表{table}がありません。表から作り直してください。</translation>
        </message>
        <message>
            <source>{file} has something else in place of the table {table}; build it again.</source>
            <translation>{file}では表{table}が別のものに置き換わっています。作り直してください。</translation>
        </message>
        <message>
            <source>{file} holds more than fits into memory; a text in it may be far too long.</source>
            <translation>{file}の内容がメモリに収まりません。長すぎる文章が含まれている可能性があります。</translation>
        </message>
        <message>
            <source>{file} is a database of another program, not a dataset of Milepost.</source>
            <translation>{file}は別のプログラムのデータベースで、Milepostのデータセットではありません。</translation>
        </message>
        <message>
            <source>{file} is being written by another program; try again when it is done.</source>
            <translation>{file}は別のプログラムが書き込み中です。終わってからもう一度試してください。</translation>
        </message>
        <message>
            <source>{file} is cut short; get a complete copy of it.</source>
            <translation>{file}は途中で切れています。完全な複製を入手してください。</translation>
        </message>
        <message>
            <source>{file} is damaged ({reason}); get another copy of it, or build it again.</source>
            <translation>{file}は壊れています（{reason}）。別の複製を入手するか、作り直してください。</translation>
        </message>
        <message>
            <source>{file} is damaged or of a future kind of SQLite; get another copy of it.</source>
            <translation>{file}は壊れているか、より新しいSQLiteのものです。別の複製を入手してください。</translation>
        </message>
        <message>
            <source>{file} is empty; get a complete copy of it.</source>
            <translation>{file}は空です。完全な複製を入手してください。</translation>
        </message>
        <message>
            <source>{file} is larger than {limit} MB, which is the most Milepost opens.</source>
            <translation>{file}は{limit} MBを超えています。Milepostが開けるのは{limit} MBまでです。</translation>
        </message>
        <message>
            <source>{file} is not a dataset: it is another kind of file, or encrypted.</source>
            <translation>{file}はデータセットではありません。別の種類のファイルか、暗号化されています。</translation>
        </message>
        <message>
            <source>{file} is not a file that can be opened; choose a dataset file.</source>
            <translation>{file}は開けるファイルではありません。データセットのファイルを選んでください。</translation>
        </message>
        <message>
            <source>{file} is not there (any more).</source>
            <translation>{file}が見つかりません。</translation>
        </message>
        <message>
            <source>{file} is one of the tables; choose another name for the dataset.</source>
            <translation>{file}は元の表の一つです。データセットには別の名前を付けてください。</translation>
        </message>
        <message>
            <source>{file} takes too long to read: it is too large, or made to do harm.</source>
            <translation>{file}の読み取りに時間がかかりすぎます。大きすぎるか、悪意をもって作られています。</translation>
        </message>
        <message>
            <source>{file} was changed while it was being read; open it again.</source>
            <translation>{file}は読み取り中に変更されました。もう一度開いてください。</translation>
        </message>
        <message>
            <source>{file} was left half written; open it once with the program that made it, which repairs it.</source>
            <translation>{file}は書き込みが途中のままです。作成したプログラムで一度開くと修復されます。</translation>
        </message>
        <message>
            <source>{file} was made for a newer Milepost; open it with a newer version.</source>
            <translation>{file}はより新しいMilepost用です。新しい版で開いてください。</translation>
        </message>
        <message>
            <source>{file} works out the column {column} by itself; build it again.</source>
            <translation>{file}では列{column}が計算で作られています。作り直してください。</translation>
        </message>
        <message>
            <source>{value} is a number where a text is meant</source>
            <translation>{value}は数値ですが、ここには文字列が必要です</translation>
        </message>
        <message>
            <source>{value} lies outside the dataset's period</source>
            <translation>{value}はデータセットの期間の外です</translation>
        </message>
        <message>
            <source>“{value}” begins only after the event that builds on it has ended</source>
            <translation>「{value}」は、それを前提とする出来事が終わった後に始まっています</translation>
        </message>
        <message>
            <source>“{value}” has no party in the table {table}</source>
            <translation>「{value}」の当事者が表{table}にありません</translation>
        </message>
        <message>
            <source>“{value}” has no source in the table {table}</source>
            <translation>「{value}」の出典が表{table}にありません</translation>
        </message>
        <message>
            <source>“{value}” has {length} signs; a label has at most {longest}</source>
            <translation>「{value}」は{length}文字です。ラベルは{longest}文字までです</translation>
        </message>
        <message>
            <source>“{value}” is longer than the {longest} signs that an id may have</source>
            <translation>「{value}」は長すぎます。IDは{longest}文字までです</translation>
        </message>
        <message>
            <source>“{value}” is not a date such as 2024, 2024-01 or 2024-01-29</source>
            <translation>「{value}」は2024、2024-01、2024-01-29のような日付ではありません</translation>
        </message>
        <message>
            <source>“{value}” is not a kind of agreement</source>
            <translation>「{value}」は協定の種類ではありません</translation>
        </message>
        <message>
            <source>“{value}” is not a language of the record; the languages are {languages}</source>
            <translation>「{value}」は記録の言語ではありません。言語は次のとおりです：{languages}</translation>
        </message>
        <message>
            <source>“{value}” is not a weight from 1 to 5</source>
            <translation>「{value}」は1から5までの重みではありません</translation>
        </message>
        <message>
            <source>“{value}” is not a whole number</source>
            <translation>「{value}」は整数ではありません</translation>
        </message>
        <message>
            <source>“{value}” is not an address that begins with http:// or https://</source>
            <translation>「{value}」はhttp://またはhttps://で始まるアドレスではありません</translation>
        </message>
        <message>
            <source>“{value}” is not in the table {table}</source>
            <translation>「{value}」は表{table}にありません</translation>
        </message>
        <message>
            <source>“{value}” is not one of {words}</source>
            <translation>「{value}」は次のいずれでもありません：{words}</translation>
        </message>
        <message>
            <source>“{value}” is the id of an event and can't be another name</source>
            <translation>「{value}」は出来事のIDなので、別名にはできません</translation>
        </message>
        <message>
            <source>“{value}” is there twice</source>
            <translation>「{value}」が二つあります</translation>
        </message>
        <message>
            <source>“{value}” leads back to where it started</source>
            <translation>「{value}」をたどると元に戻ります</translation>
        </message>
        <message>
            <source>“{value}” may hold only letters A to Z, digits, “-”, “_” and “.”</source>
            <translation>「{value}」に使えるのはA～Zの文字、数字、「-」「_」「.」だけです</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more fault(s)</source>
            <translation>
                <numerusform>……ほか%n件の誤り</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Detail</name>
        <message numerus="yes">
            <source>%n agreement(s)</source>
            <translation>
                <numerusform>%n件の協定</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>ほか%n件…</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>協定</translation>
        </message>
        <message>
            <source>As BibTeX</source>
            <translation>BibTeX形式</translation>
        </message>
        <message>
            <source>As CSL-JSON</source>
            <translation>CSL-JSON形式</translation>
        </message>
        <message>
            <source>As RIS</source>
            <translation>RIS形式</translation>
        </message>
        <message>
            <source>As a footnote</source>
            <translation>脚注形式</translation>
        </message>
        <message>
            <source>Attributed view · {holder}</source>
            <translation>見解 · {holder}</translation>
        </message>
        <message>
            <source>Builds on</source>
            <translation>前提となったもの</translation>
        </message>
        <message>
            <source>Built on by</source>
            <translation>後につながったもの</translation>
        </message>
        <message>
            <source>Click a sign or a bar to read what happened, who says so, and what it built upon.</source>
            <translation>印または帯をクリックすると、何が起きたか、誰がそう伝えているか、何を前提としたかを読めます。</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Copy a citation</source>
            <translation>引用をコピー</translation>
        </message>
        <message>
            <source>Counted by the date of the first text between the two, replaced or not. Organisations count, the same day shares a place, and a date known to its month or year leaves open what it leaves open.</source>
            <translation>二者間の最初の協定の日付で数えます（後に置き換えられたものも含む）。国際機関も数え、同じ日は同順位とし、月や年までしか分からない日付で決まらない順位は決めません。</translation>
        </message>
        <message>
            <source>Days between the two dates, for each text by itself; the same day is 0 days. The median is of those whose two dates are known to the day.</source>
            <translation>二つの日付の間の日数を協定ごとに数え、同じ日は0日とします。中央値は、両方の日付が日単位で分かるものから求めます。</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>詳細</translation>
        </message>
        <message>
            <source>Different readings</source>
            <translation>異なる記載</translation>
        </message>
        <message>
            <source>Everything shown here</source>
            <translation>ここに表示中のすべて</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>折りたたむ</translation>
        </message>
        <message>
            <source>From signature to entry into force</source>
            <translation>署名から発効まで</translation>
        </message>
        <message>
            <source>From talks to signature</source>
            <translation>交渉開始から署名まで</translation>
        </message>
        <message>
            <source>How long it took</source>
            <translation>かかった日数</translation>
        </message>
        <message>
            <source>Licence {licence}</source>
            <translation>ライセンス {licence}</translation>
        </message>
        <message>
            <source>Life of this agreement</source>
            <translation>この協定の歩み</translation>
        </message>
        <message>
            <source>Lives of these agreements</source>
            <translation>各協定の歩み</translation>
        </message>
        <message>
            <source>Next event</source>
            <translation>次の出来事</translation>
        </message>
        <message>
            <source>No browser could be opened. This is the address: {url}</source>
            <translation>ブラウザーを開けませんでした。アドレスはこちらです：{url}</translation>
        </message>
        <message>
            <source>Not confirmed: no page was read.</source>
            <translation>未確認：どのページも読まれていません。</translation>
        </message>
        <message>
            <source>Not confirmed: only a copy of a report was read.</source>
            <translation>未確認：報道の写しのみが読まれています。</translation>
        </message>
        <message>
            <source>Not confirmed: the source is named, its page was not read.</source>
            <translation>未確認：出典名は分かっていますが、そのページは読まれていません。</translation>
        </message>
        <message>
            <source>Not in the median: not known to the day.</source>
            <translation>日単位で分からないため、中央値には含めません。</translation>
        </message>
        <message>
            <source>Not yet on {date}, the day as of which everything is shown.</source>
            <translation>表示の基準日である{date}には、まだありませんでした。</translation>
        </message>
        <message>
            <source>Nothing is selected</source>
            <translation>何も選択されていません</translation>
        </message>
        <message>
            <source>Opens {host} in the browser</source>
            <translation>ブラウザーで{host}を開きます</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>一連の出来事</translation>
        </message>
        <message>
            <source>Previous event</source>
            <translation>前の出来事</translation>
        </message>
        <message>
            <source>Replaced by</source>
            <translation>後継の協定</translation>
        </message>
        <message>
            <source>Replaces</source>
            <translation>前身の協定</translation>
        </message>
        <message>
            <source>Said about it</source>
            <translation>これについての言及</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>出典</translation>
        </message>
        <message>
            <source>Take the tour</source>
            <translation>ツアーを始める</translation>
        </message>
        <message>
            <source>The keys ← and → step from event to event.</source>
            <translation>←と→のキーで前後の出来事へ移ります。</translation>
        </message>
        <message>
            <source>The kind of publisher.</source>
            <translation>発行元の種類。</translation>
        </message>
        <message>
            <source>The list behind it</source>
            <translation>元になる一覧</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>バージョン {version}</translation>
        </message>
        <message>
            <source>according to {publisher}</source>
            <translation>{publisher}による</translation>
        </message>
        <message>
            <source>filtered out</source>
            <translation>絞り込みの対象外</translation>
        </message>
        <message>
            <source>first in {region}</source>
            <translation>{region}で最初</translation>
        </message>
        <message>
            <source>from {date}</source>
            <translation>{date}～</translation>
        </message>
        <message>
            <source>in another lane</source>
            <translation>別のレーン</translation>
        </message>
        <message numerus="yes">
            <source>median of {kind}: {days}, of %n text(s)</source>
            <translation>
                <numerusform>{kind}の中央値は{days}（%n件）</numerusform>
            </translation>
        </message>
        <message>
            <source>rests on dates that are not confirmed</source>
            <translation>未確認の日付に基づく</translation>
        </message>
        <message>
            <source>{field}: {value}</source>
            <translation>{field}：{value}</translation>
        </message>
        <message>
            <source>{least} to {most} days</source>
            <translation>{least}～{most}日</translation>
        </message>
        <message>
            <source>{number} days</source>
            <translation>{number}日</translation>
        </message>
        <message>
            <source>{partner}: {days}</source>
            <translation>{partner}：{days}</translation>
        </message>
        <message>
            <source>{place} of {all}</source>
            <translation>{place} / {all}</translation>
        </message>
        <message>
            <source>{place} {partner}</source>
            <translation>{place} {partner}</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start}～{end}</translation>
        </message>
        <message>
            <source>{title}, opens in the browser</source>
            <translation>{title}、ブラウザーで開きます</translation>
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
            <translation>A4 横</translation>
        </message>
        <message>
            <source>A4 upright</source>
            <translation>A4 縦</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>As in the window</source>
            <translation>ウィンドウと同じ</translation>
        </message>
        <message>
            <source>As needed</source>
            <translation>必要なだけ</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>背景</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>配色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>Export a picture</source>
            <translation>画像を書き出す</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出し…</translation>
        </message>
        <message>
            <source>For print</source>
            <translation>印刷用</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>From those in sight</source>
            <translation>表示中の行から</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>高さ</translation>
        </message>
        <message>
            <source>Key to the signs</source>
            <translation>凡例</translation>
        </message>
        <message>
            <source>Lanes</source>
            <translation>レーン</translation>
        </message>
        <message>
            <source>Letter across</source>
            <translation>レター 横</translation>
        </message>
        <message>
            <source>Letter upright</source>
            <translation>レター 縦</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>Open ones</source>
            <translation>開いているもの</translation>
        </message>
        <message>
            <source>Own size</source>
            <translation>サイズを指定</translation>
        </message>
        <message>
            <source>PDF document</source>
            <translation>PDF文書</translation>
        </message>
        <message>
            <source>PNG image</source>
            <translation>PNG画像</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>プレビュー</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>SVG drawing</source>
            <translation>SVG図形</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>画像を保存</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>倍率</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Slide 16:9</source>
            <translation>スライド 16:9</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>出典</translation>
        </message>
        <message>
            <source>The name of a picture must end in .png, .svg or .pdf, not “{name}”.</source>
            <translation>画像のファイル名は .png、.svg、.pdf のいずれかで終わる必要があります（「{name}」は使えません）。</translation>
        </message>
        <message>
            <source>This view</source>
            <translation>現在の表示</translation>
        </message>
        <message>
            <source>Those in sight</source>
            <translation>表示中のもの</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>表題</translation>
        </message>
        <message>
            <source>Whole period</source>
            <translation>全期間</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>幅</translation>
        </message>
        <message>
            <source>{across} × {down} mm</source>
            <translation>{across} × {down} mm</translation>
        </message>
        <message>
            <source>{across} × {down} pixels</source>
            <translation>{across} × {down} ピクセル</translation>
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>ほか%n件…</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreement &amp; event type</source>
            <translation>協定・出来事の種類</translation>
        </message>
        <message>
            <source>Agreements by standing</source>
            <translation>協定の到達段階</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>All of these together</source>
            <translation>すべてがそろって参加</translation>
        </message>
        <message>
            <source>Any of these</source>
            <translation>いずれかが参加</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>基準日</translation>
        </message>
        <message>
            <source>Best source</source>
            <translation>最良の出典</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>絞り込みをすべて解除</translation>
        </message>
        <message>
            <source>Confirmed by an official page</source>
            <translation>公式ページで確認済み</translation>
        </message>
        <message>
            <source>Countries</source>
            <translation>国・機関</translation>
        </message>
        <message>
            <source>Enter shows only this one.</source>
            <translation>Enterキーでこれだけを表示します。</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>折りたたむ</translation>
        </message>
        <message>
            <source>Fold {group}</source>
            <translation>{group}を折りたたむ</translation>
        </message>
        <message>
            <source>None of these</source>
            <translation>いずれも除く</translation>
        </message>
        <message>
            <source>Only</source>
            <translation>これのみ</translation>
        </message>
        <message>
            <source>Only {country}</source>
            <translation>{country}のみ</translation>
        </message>
        <message>
            <source>Open {group}</source>
            <translation>{group}を開く</translation>
        </message>
        <message>
            <source>Published by</source>
            <translation>発行元の種類</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>役割</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>出典</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>Stands at</source>
            <translation>到達段階</translation>
        </message>
        <message>
            <source>What a tick means: {mode}</source>
            <translation>チェックの意味：{mode}</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>主語</translation>
        </message>
        <message>
            <source>Who does it: {party}</source>
            <translation>どの国・機関の役割か：{party}</translation>
        </message>
        <message>
            <source>all</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>any</source>
            <translation>いずれか</translation>
        </message>
        <message>
            <source>any partner</source>
            <translation>いずれかの相手</translation>
        </message>
        <message>
            <source>not</source>
            <translation>除く</translation>
        </message>
        <message>
            <source>the latest</source>
            <translation>最新</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>a partner</source>
            <translation>相手</translation>
        </message>
        <message>
            <source>agreements {stages}</source>
            <translation>協定の段階：{stages}</translation>
        </message>
        <message>
            <source>agreements {stages} by {date}</source>
            <translation>{date}時点の協定の段階：{stages}</translation>
        </message>
        <message>
            <source>as it stood on {date}</source>
            <translation>{date}の時点</translation>
        </message>
        <message>
            <source>best source: {grades}</source>
            <translation>最良の出典：{grades}</translation>
        </message>
        <message>
            <source>confirmed by an official page</source>
            <translation>公式ページで確認済み</translation>
        </message>
        <message>
            <source>from {start}</source>
            <translation>{start}以降</translation>
        </message>
        <message>
            <source>no agreement</source>
            <translation>協定なし</translation>
        </message>
        <message>
            <source>no country</source>
            <translation>国・機関なし</translation>
        </message>
        <message>
            <source>no filter</source>
            <translation>絞り込みなし</translation>
        </message>
        <message>
            <source>no grade of source</source>
            <translation>出典の信頼度なし</translation>
        </message>
        <message>
            <source>no kind of publisher</source>
            <translation>発行元の種類なし</translation>
        </message>
        <message>
            <source>no role</source>
            <translation>役割なし</translation>
        </message>
        <message>
            <source>no stage</source>
            <translation>段階なし</translation>
        </message>
        <message>
            <source>no type</source>
            <translation>種類なし</translation>
        </message>
        <message>
            <source>published by: {publishers}</source>
            <translation>発行元：{publishers}</translation>
        </message>
        <message numerus="yes">
            <source>resting on %n source(s)</source>
            <translation>
                <numerusform>%n件の出典に基づくもの</numerusform>
            </translation>
        </message>
        <message>
            <source>resting on {source}</source>
            <translation>{source}に基づくもの</translation>
        </message>
        <message>
            <source>seen through {source}</source>
            <translation>{source}の視点</translation>
        </message>
        <message>
            <source>until {end}</source>
            <translation>{end}まで</translation>
        </message>
        <message>
            <source>with {country}</source>
            <translation>{country}を含む</translation>
        </message>
        <message numerus="yes">
            <source>without %n countries</source>
            <translation>
                <numerusform>%nの国・機関を除く</numerusform>
            </translation>
        </message>
        <message>
            <source>without {names}</source>
            <translation>{names}を除く</translation>
        </message>
        <message>
            <source>{countries} together</source>
            <translation>{countries}がそろって参加</translation>
        </message>
        <message>
            <source>{country} with {partners}</source>
            <translation>{country}と{partners}</translation>
        </message>
        <message>
            <source>{count} of {total} countries</source>
            <translation>{total}か国・機関中{count}</translation>
        </message>
        <message>
            <source>{count} of {total} stages</source>
            <translation>{total}段階中{count}</translation>
        </message>
        <message>
            <source>{count} of {total} types</source>
            <translation>{total}種類中{count}</translation>
        </message>
        <message>
            <source>{party} {does}</source>
            <translation>{party}が{does}</translation>
        </message>
        <message>
            <source>{period} for certain</source>
            <translation>{period}（確実なもの）</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start}～{end}</translation>
        </message>
        <message>
            <source>“{text}”</source>
            <translation>「{text}」</translation>
        </message>
        <message>
            <source>“{text}” marked</source>
            <translation>「{text}」に印</translation>
        </message>
    </context>
    <context>
        <name>GoToDate</name>
        <message>
            <source>2024, 2024-01 or 29 January 2024</source>
            <translation>2024、2024-01、2024年1月29日</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日付</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>移動</translation>
        </message>
        <message>
            <source>Go to date</source>
            <translation>日付へ移動</translation>
        </message>
        <message>
            <source>This is no date. Write it like 2024, 2024-01 or 29 January 2024.</source>
            <translation>日付ではありません。例：2024、2024-01、2024年1月29日</translation>
        </message>
    </context>
    <context>
        <name>Grade</name>
        <message>
            <source>A copy of a report on a forum, blog or collecting page.</source>
            <translation>掲示板、ブログ、まとめページにある報道の写し。</translation>
        </message>
        <message>
            <source>A copy of an official text on another page.</source>
            <translation>他のページにある公式文書の写し。</translation>
        </message>
        <message>
            <source>A page of the issuer itself.</source>
            <translation>発表元自身のページ。</translation>
        </message>
        <message>
            <source>A report of the press.</source>
            <translation>報道機関の記事。</translation>
        </message>
        <message>
            <source>From general knowledge; no page was read.</source>
            <translation>一般的な知識によるもので、ページは読まれていません。</translation>
        </message>
        <message>
            <source>The publisher is known, the page was not read.</source>
            <translation>発行元は分かっていますが、ページは読まれていません。</translation>
        </message>
        <message>
            <source>copy of a report</source>
            <translation>報道の写し</translation>
        </message>
        <message>
            <source>named, not read</source>
            <translation>名のみ・未読</translation>
        </message>
        <message>
            <source>no page read</source>
            <translation>ページ未読</translation>
        </message>
        <message>
            <source>official</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>official text, mirrored</source>
            <translation>公式文書の写し</translation>
        </message>
        <message>
            <source>press</source>
            <translation>報道</translation>
        </message>
    </context>
    <context>
        <name>Key</name>
        <message>
            <source>Close the key</source>
            <translation>凡例を閉じる</translation>
        </message>
        <message>
            <source>Fold the key</source>
            <translation>凡例をたたむ</translation>
        </message>
        <message>
            <source>Key to the signs</source>
            <translation>凡例</translation>
        </message>
        <message>
            <source>Unfold the key</source>
            <translation>凡例を開く</translation>
        </message>
        <message>
            <source>day not known</source>
            <translation>日は不明</translation>
        </message>
        <message>
            <source>how many events</source>
            <translation>出来事の件数</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>発効中</translation>
        </message>
        <message>
            <source>later builds on earlier</source>
            <translation>前の出来事から後の出来事へ</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>未確認</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>未到来</translation>
        </message>
        <message>
            <source>several events</source>
            <translation>複数の出来事</translation>
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <source>All keys</source>
            <translation>キー一覧</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>マウス</translation>
        </message>
    </context>
    <context>
        <name>Lanes</name>
        <message numerus="yes">
            <source>%n agreement(s) in force</source>
            <translation>
                <numerusform>発効中の協定%n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more lane(s)</source>
            <translation>
                <numerusform>ほか%n件のレーン</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n agreement(s) when open</source>
            <translation>
                <numerusform>開くとさらに協定%n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n when open</source>
            <translation>
                <numerusform>開くと+%n件</numerusform>
            </translation>
        </message>
        <message>
            <source>All events</source>
            <translation>すべての出来事</translation>
        </message>
        <message>
            <source>Fold the lane</source>
            <translation>レーンを閉じる</translation>
        </message>
        <message>
            <source>More than {number} parties</source>
            <translation>{number}者を超える多国間</translation>
        </message>
        <message>
            <source>One party alone</source>
            <translation>一者のみ</translation>
        </message>
        <message>
            <source>Only this</source>
            <translation>これのみ</translation>
        </message>
        <message>
            <source>Open the lane</source>
            <translation>レーンを開く</translation>
        </message>
        <message>
            <source>Perspective: {country}</source>
            <translation>{country}の視点で見る</translation>
        </message>
        <message>
            <source>Without an agreement</source>
            <translation>協定なし</translation>
        </message>
        <message>
            <source>Without {country}</source>
            <translation>{country}以外</translation>
        </message>
        <message>
            <source>{country} alone</source>
            <translation>{country}のみ</translation>
        </message>
        <message>
            <source>{number} in force</source>
            <translation>発効中{number}件</translation>
        </message>
    </context>
    <context>
        <name>Lens</name>
        <message numerus="yes">
            <source>%n claim(s) held against the record</source>
            <translation>
                <numerusform>%n件の主張を記録と照合</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) bright</source>
            <translation>
                <numerusform>%n件の出来事を強調</numerusform>
            </translation>
        </message>
        <message>
            <source>Another source…</source>
            <translation>別の出典…</translation>
        </message>
        <message>
            <source>Any source…</source>
            <translation>出典を選ぶ…</translation>
        </message>
        <message>
            <source>Attributed views</source>
            <translation>論者の見解</translation>
        </message>
        <message>
            <source>Back to the source lens: {source}</source>
            <translation>出典レンズに戻る：{source}</translation>
        </message>
        <message>
            <source>Events that rest on it</source>
            <translation>これに基づく出来事</translation>
        </message>
        <message>
            <source>Held against the record</source>
            <translation>記録との照合</translation>
        </message>
        <message>
            <source>Let go</source>
            <translation>解除</translation>
        </message>
        <message>
            <source>Let go of the lens</source>
            <translation>レンズを解除</translation>
        </message>
        <message>
            <source>Source lens</source>
            <translation>出典レンズ</translation>
        </message>
        <message>
            <source>The kind of publisher.</source>
            <translation>発行元の種類。</translation>
        </message>
        <message>
            <source>View of {holder}</source>
            <translation>{holder}の見解</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ほか%n件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Life</name>
        <message>
            <source>Agreed in substance</source>
            <translation>実質合意</translation>
        </message>
        <message>
            <source>Announced</source>
            <translation>発表</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>承認</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>実施</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>発効</translation>
        </message>
        <message>
            <source>Negotiations opened</source>
            <translation>交渉開始</translation>
        </message>
        <message>
            <source>Not reached by {date}, where the record ends.</source>
            <translation>記録の終わりである{date}までに至っていません。</translation>
        </message>
        <message>
            <source>Not reached by {date}.</source>
            <translation>{date}までに至っていません。</translation>
        </message>
        <message>
            <source>Notes exchanged</source>
            <translation>公文の交換</translation>
        </message>
        <message>
            <source>Notified</source>
            <translation>通告</translation>
        </message>
        <message>
            <source>Provisionally applied</source>
            <translation>暫定的適用</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>The record has no date for this stage.</source>
            <translation>記録にこの段階の日付がありません。</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>未到達</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>記録なし</translation>
        </message>
    </context>
    <context>
        <name>List</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{first} and {last}</source>
            <translation>{first}、{last}</translation>
        </message>
        <message>
            <source>{first} or {last}</source>
            <translation>{first}または{last}</translation>
        </message>
    </context>
    <context>
        <name>Matrix</name>
        <message numerus="yes">
            <source>%n agreement(s)</source>
            <translation>
                <numerusform>協定%n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agreement(s) signed, in these columns</source>
            <translation>
                <numerusform>これらの列で署名済みの協定%n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held on record, first {first}, latest {latest}</source>
            <translation>
                <numerusform>記録にある開催%n回、最初は{first}、直近は{latest}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more partner(s) of {country} without any of these</source>
            <translation>
                <numerusform>ほかに{country}の相手%n件は、いずれの協定・会合もありません</numerusform>
            </translation>
        </message>
        <message>
            <source>A first text was signed on {date}; it is counted once, by that</source>
            <translation>最初の協定は{date}に署名。これを基準に1回だけ数えます</translation>
        </message>
        <message>
            <source>Agreements signed, in these columns</source>
            <translation>これらの列で署名済みの協定の数</translation>
        </message>
        <message>
            <source>As of {date}</source>
            <translation>{date}現在</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>名前順</translation>
        </message>
        <message>
            <source>By number signed</source>
            <translation>署名数の順</translation>
        </message>
        <message>
            <source>Clear these filters</source>
            <translation>これらの絞り込みを解除</translation>
        </message>
        <message>
            <source>Click: sort the rows by this column, and the other way round</source>
            <translation>クリックでこの列の順に並べ替え、もう一度で逆順</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Filtered: {filters}</source>
            <translation>絞り込み：{filters}</translation>
        </message>
        <message>
            <source>From before {year}</source>
            <translation>{year}年より前から</translation>
        </message>
        <message>
            <source>From before {year}: told by its dates, without events</source>
            <translation>{year}年より前：日付のみで、出来事の項目はありません</translation>
        </message>
        <message>
            <source>Its successor: {told}</source>
            <translation>後継の協定：{told}</translation>
        </message>
        <message>
            <source>Key to the signs</source>
            <translation>凡例</translation>
        </message>
        <message>
            <source>Matrix: {place}</source>
            <translation>マトリクス：{place}</translation>
        </message>
        <message>
            <source>Meetings that the record has; they have no order</source>
            <translation>記録にある会合。順番はありません</translation>
        </message>
        <message>
            <source>No column is chosen.</source>
            <translation>列が選ばれていません。</translation>
        </message>
        <message>
            <source>No order: it has more than two parties</source>
            <translation>順番なし：当事者が3者以上です</translation>
        </message>
        <message>
            <source>No order: the dataset does not say that its list of {country} is complete</source>
            <translation>順番なし：{country}の一覧が完全であるとデータセットが示していません</translation>
        </message>
        <message>
            <source>Nothing by this day</source>
            <translation>この日までにはありません</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>並べ方</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>相手</translation>
        </message>
        <message>
            <source>Place in the order of signing</source>
            <translation>署名の順番</translation>
        </message>
        <message>
            <source>Search, stage, role and period do not narrow it</source>
            <translation>検索・段階・役割・期間はマトリクスを絞り込みません</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Signed with {country}</source>
            <translation>{country}との署名状況</translation>
        </message>
        <message>
            <source>The filters leave nothing of this matrix.</source>
            <translation>絞り込みの結果、マトリクスに何も残りません。</translation>
        </message>
        <message>
            <source>The number is the place in the order of signing</source>
            <translation>数字は署名の順番</translation>
        </message>
        <message>
            <source>The other way round</source>
            <translation>逆順</translation>
        </message>
        <message>
            <source>The record has no agreement or meeting of these kinds here.</source>
            <translation>これらの種類の協定や会合は記録にありません。</translation>
        </message>
        <message>
            <source>The usual columns</source>
            <translation>標準の列</translation>
        </message>
        <message>
            <source>Which partner has signed what with {country}</source>
            <translation>{country}とどの相手が何に署名したか</translation>
        </message>
        <message numerus="yes">
            <source>and %n more partner(s)</source>
            <translation>
                <numerusform>ほか%n件の相手</numerusform>
            </translation>
        </message>
        <message>
            <source>in force</source>
            <translation>発効</translation>
        </message>
        <message>
            <source>in negotiation</source>
            <translation>交渉中</translation>
        </message>
        <message>
            <source>latest</source>
            <translation>直近</translation>
        </message>
        <message>
            <source>one held on record, {date}</source>
            <translation>記録にある開催1回、{date}</translation>
        </message>
        <message>
            <source>{kind}: date shown</source>
            <translation>{kind}：表示の日付</translation>
        </message>
        <message>
            <source>{kind}: order of signing</source>
            <translation>{kind}：署名の順番</translation>
        </message>
        <message>
            <source>{number}×</source>
            <translation>{number}回</translation>
        </message>
        <message>
            <source>{partner} · {kind}</source>
            <translation>{partner} · {kind}</translation>
        </message>
        <message>
            <source>{place} to come into force</source>
            <translation>発効は{place}</translation>
        </message>
        <message>
            <source>{place} to sign with {country}</source>
            <translation>{country}との署名は{place}</translation>
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
            <translation>実質合意</translation>
        </message>
        <message>
            <source>in talks</source>
            <translation>交渉中</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暫定適用</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>署名</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Edit</source>
            <translation>編集</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>移動</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>ヘルプ</translation>
        </message>
        <message>
            <source>Lanes</source>
            <translation>レーン</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>保存した表示</translation>
        </message>
        <message>
            <source>View</source>
            <translation>表示</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Close this message</source>
            <translation>このメッセージを閉じる</translation>
        </message>
    </context>
    <context>
        <name>Mouse</name>
        <message>
            <source>Alt+wheel</source>
            <translation>Alt＋ホイール</translation>
        </message>
        <message>
            <source>Click</source>
            <translation>クリック</translation>
        </message>
        <message>
            <source>Ctrl+Shift+wheel</source>
            <translation>Ctrl＋Shift＋ホイール</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl＋ホイール</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>ダブルクリック</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>ドラッグ</translation>
        </message>
        <message>
            <source>Fly to the event</source>
            <translation>出来事へ移動</translation>
        </message>
        <message>
            <source>Make rows taller or lower</source>
            <translation>行の高さを変える</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>移動</translation>
        </message>
        <message>
            <source>Move in time</source>
            <translation>時間を移動</translation>
        </message>
        <message>
            <source>Move; pinch to zoom</source>
            <translation>移動、ピンチで拡大縮小</translation>
        </message>
        <message>
            <source>Scroll the lanes</source>
            <translation>レーンをスクロール</translation>
        </message>
        <message>
            <source>Select an event, open a count</source>
            <translation>出来事を選択、まとまりを開く</translation>
        </message>
        <message>
            <source>Shift+wheel</source>
            <translation>Shift＋ホイール</translation>
        </message>
        <message>
            <source>Two fingers</source>
            <translation>2本指</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>ホイール</translation>
        </message>
        <message>
            <source>Zoom about the pointer</source>
            <translation>ポインターを中心に拡大縮小</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Opening {file}…</source>
            <translation>{file}を開いています…</translation>
        </message>
    </context>
    <context>
        <name>Ordinal</name>
        <message>
            <source>after {partners}</source>
            <translation>{partners}に続く</translation>
        </message>
        <message>
            <source>country to sign a {kind} with {country}</source>
            <translation>{country}との協定（{kind}）の署名国</translation>
        </message>
        <message>
            <source>country to sign an {kind} with {country}</source>
            <translation>{country}との協定（{kind}）の署名国</translation>
        </message>
        <message>
            <source>country whose {kind} with {country} entered into force</source>
            <translation>{country}との協定（{kind}）の発効国</translation>
        </message>
        <message>
            <source>partner to sign a {kind} with {country}</source>
            <translation>{country}との協定（{kind}）の署名国・機関</translation>
        </message>
        <message>
            <source>partner to sign an {kind} with {country}</source>
            <translation>{country}との協定（{kind}）の署名国・機関</translation>
        </message>
        <message>
            <source>partner whose {kind} with {country} came so far: {stage}</source>
            <translation>{country}との協定（{kind}）が次の段階に至った国・機関：{stage}</translation>
        </message>
        <message>
            <source>partner whose {kind} with {country} entered into force</source>
            <translation>{country}との協定（{kind}）の発効国・機関</translation>
        </message>
        <message>
            <source>{first} or {last}</source>
            <translation>{first}または{last}</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first}～{last}</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message numerus="yes">
            <source>%n event(s), {when}</source>
            <translation>
                <numerusform>{when}　%n件</numerusform>
            </translation>
        </message>
        <message>
            <source>Drag to move, edges to zoom</source>
            <translation>ドラッグで移動、端で伸縮</translation>
        </message>
        <message>
            <source>Whole period</source>
            <translation>全期間</translation>
        </message>
        <message>
            <source>{start} to {end} in view</source>
            <translation>{start}～{end}を表示中</translation>
        </message>
    </context>
    <context>
        <name>Period</name>
        <message>
            <source>A year, a month or a day: 2020, 2020-03, 2020-03-15</source>
            <translation>年、月または日：2020、2020-03、2020-03-15</translation>
        </message>
        <message>
            <source>Certain only</source>
            <translation>確実なもののみ</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>解除</translation>
        </message>
        <message>
            <source>Clear the period</source>
            <translation>期間を解除</translation>
        </message>
        <message>
            <source>From</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期間</translation>
        </message>
        <message>
            <source>The end lies before the start.</source>
            <translation>終わりが始まりより前です。</translation>
        </message>
        <message>
            <source>To</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Without events that are known to the month or the year only and may lie outside</source>
            <translation>月または年までしか分からず、期間の外かもしれない出来事を除きます</translation>
        </message>
        <message>
            <source>Write a date like 2020, 2020-03 or 2020-03-15.</source>
            <translation>2020、2020-03、2020-03-15のように入力してください。</translation>
        </message>
    </context>
    <context>
        <name>Picture</name>
        <message>
            <source>Data: {title}, version {version}</source>
            <translation>データ：{title}、バージョン{version}</translation>
        </message>
        <message>
            <source>Sources: {publishers}</source>
            <translation>出典：{publishers}</translation>
        </message>
        <message>
            <source>This picture is too large ({across} × {down} pixels): choose a smaller size or scale, up to 100 million pixels and 32,767 a side.</source>
            <translation>この画像は大きすぎます（{across} × {down} ピクセル）。サイズか倍率を小さくしてください（上限は1億ピクセル、一辺32,767ピクセル）。</translation>
        </message>
        <message>
            <source>This picture is too small: {least} pixels a side are the least.</source>
            <translation>この画像は小さすぎます。一辺は{least}ピクセル以上にしてください。</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ほか%n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more lane(s)</source>
            <translation>
                <numerusform>ほか%nレーン</numerusform>
            </translation>
        </message>
        <message>
            <source>drawn by Milepost {version}</source>
            <translation>Milepost {version}で作成</translation>
        </message>
        <message numerus="yes">
            <source>{drawn} of %n event(s)</source>
            <translation>
                <numerusform>{drawn}件（全%n件）</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} could not be written in {folder}: {reason}. Choose another folder or make room, then try again.</source>
            <translation>「{name}」を{folder}に書き込めませんでした：{reason}。別のフォルダーを選ぶか空き容量を増やして、もう一度お試しください。</translation>
        </message>
        <message>
            <source>{title}, seen from {country}</source>
            <translation>{title}（{country}の視点）</translation>
        </message>
    </context>
    <context>
        <name>Publisher</name>
        <message>
            <source>government</source>
            <translation>政府</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>団体</translation>
        </message>
        <message>
            <source>other</source>
            <translation>その他</translation>
        </message>
        <message>
            <source>press</source>
            <translation>報道機関</translation>
        </message>
        <message>
            <source>research</source>
            <translation>研究機関</translation>
        </message>
        <message>
            <source>state media</source>
            <translation>国営メディア</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>Date</source>
            <translation>日付</translation>
        </message>
        <message>
            <source>End</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数</translation>
        </message>
        <message>
            <source>Parties</source>
            <translation>当事者</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>場所</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>文言</translation>
        </message>
    </context>
    <context>
        <name>Region</name>
        <message>
            <source>Africa</source>
            <translation>アフリカ</translation>
        </message>
        <message>
            <source>Asia</source>
            <translation>アジア</translation>
        </message>
        <message>
            <source>Europe</source>
            <translation>ヨーロッパ</translation>
        </message>
        <message>
            <source>Oceania</source>
            <translation>オセアニア</translation>
        </message>
        <message>
            <source>the Americas</source>
            <translation>アメリカ大陸</translation>
        </message>
    </context>
    <context>
        <name>Role</name>
        <message>
            <source>acts</source>
            <translation>行為主体</translation>
        </message>
        <message>
            <source>concerned</source>
            <translation>関係</translation>
        </message>
        <message>
            <source>host</source>
            <translation>開催側</translation>
        </message>
        <message>
            <source>hosts</source>
            <translation>開催側</translation>
        </message>
        <message>
            <source>is concerned</source>
            <translation>関係国</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n件</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear the search (Esc)</source>
            <translation>検索を解除 (Esc)</translation>
        </message>
        <message>
            <source>Keep every event in sight and mark those found</source>
            <translation>すべての出来事を表示したまま、見つかったものに印を付ける</translation>
        </message>
        <message>
            <source>Mark only</source>
            <translation>印のみ</translation>
        </message>
        <message>
            <source>Next hit (Enter)</source>
            <translation>次の結果（Enter）</translation>
        </message>
        <message>
            <source>Preparing the search…</source>
            <translation>検索を準備中…</translation>
        </message>
        <message>
            <source>Previous hit (Shift+Enter)</source>
            <translation>前の結果（Shift+Enter）</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Search events</source>
            <translation>出来事を検索</translation>
        </message>
        <message>
            <source>Search events, places, sources</source>
            <translation>出来事・場所・出典</translation>
        </message>
        <message>
            <source>{place} of {number}</source>
            <translation>{place} / {number}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>The settings can't be kept: {path} can't be written; see that the folder is yours.</source>
            <translation>設定を保存できません。{path} に書き込めないため、フォルダーの所有者を確認してください。</translation>
        </message>
        <message>
            <source>The settings in {path} can't be read; Milepost starts as on the first day.</source>
            <translation>{path} の設定を読み込めません。Milepost は初期状態で起動します。</translation>
        </message>
    </context>
    <context>
        <name>SourceList</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>出典 %n件</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日付</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>出来事</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>信頼度</translation>
        </message>
        <message>
            <source>Keep only its events</source>
            <translation>この出典の出来事だけ表示</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Look through it</source>
            <translation>レンズとして使う</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>発行元</translation>
        </message>
        <message>
            <source>Search publishers, titles, addresses</source>
            <translation>発行元、題名、アドレスを検索</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>出典</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>題名</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>agreed in substance</source>
            <translation>実質合意</translation>
        </message>
        <message>
            <source>announced</source>
            <translation>発表</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>承認</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>entered into force</source>
            <translation>発効</translation>
        </message>
        <message>
            <source>held</source>
            <translation>実施</translation>
        </message>
        <message>
            <source>negotiations started</source>
            <translation>交渉開始</translation>
        </message>
        <message>
            <source>notes exchanged</source>
            <translation>公文の交換</translation>
        </message>
        <message>
            <source>notified</source>
            <translation>通告</translation>
        </message>
        <message>
            <source>provisionally applied</source>
            <translation>暫定的適用</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>署名</translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>ended</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>ended or replaced</source>
            <translation>終了または後継に移行</translation>
        </message>
        <message>
            <source>ended {date}</source>
            <translation>{date} 終了</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>発効中</translation>
        </message>
        <message>
            <source>in force since {date}</source>
            <translation>{date}から発効中</translation>
        </message>
        <message>
            <source>in negotiation</source>
            <translation>交渉中</translation>
        </message>
        <message>
            <source>replaced</source>
            <translation>後継に移行</translation>
        </message>
        <message>
            <source>replaced {date}</source>
            <translation>{date} 後継に移行</translation>
        </message>
        <message>
            <source>{stage} {date}</source>
            <translation>{date} {stage}</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%n partner(s) of {party}</source>
            <translation>
                <numerusform>{party}の相手国・機関%n</numerusform>
            </translation>
        </message>
        <message>
            <source>? all keys</source>
            <translation>?：キー一覧</translation>
        </message>
        <message>
            <source>A first look: the file is still being read and checked, {percent} %</source>
            <translation>先に表示しています。ファイルはまだ読み込み・確認中です：{percent}％</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外観</translation>
        </message>
        <message>
            <source>Arrow keys move</source>
            <translation>矢印キーで移動</translation>
        </message>
        <message>
            <source>Ctrl+C copies rows</source>
            <translation>Ctrl+Cで行をコピー</translation>
        </message>
        <message>
            <source>Ctrl+wheel zooms</source>
            <translation>Ctrl＋ホイール：拡大縮小</translation>
        </message>
        <message>
            <source>Enter shows it on the timeline</source>
            <translation>Enterでタイムラインに表示</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Space selects</source>
            <translation>スペースで選択</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>表示中の内容</translation>
        </message>
        <message>
            <source>Wheel scrolls</source>
            <translation>ホイール：スクロール</translation>
        </message>
        <message>
            <source>Wheel zooms</source>
            <translation>ホイール：拡大縮小</translation>
        </message>
        <message>
            <source>a click on a head sorts</source>
            <translation>見出しのクリックで並べ替え</translation>
        </message>
        <message>
            <source>drag moves</source>
            <translation>ドラッグ：移動</translation>
        </message>
        <message>
            <source>drag on the strip chooses a period</source>
            <translation>帯のドラッグで期間を選択</translation>
        </message>
        <message>
            <source>wheel over names scrolls</source>
            <translation>名前の上でホイール：スクロール</translation>
        </message>
        <message numerus="yes">
            <source>{shown} of %n event(s)</source>
            <translation>
                <numerusform>%n件中{shown}件</numerusform>
            </translation>
        </message>
        <message>
            <source>← → read month by month</source>
            <translation>← → で月ごとに読む</translation>
        </message>
        <message>
            <source>← → step through events</source>
            <translation>← →：前後の出来事</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>次へ</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number}／{count}</translation>
        </message>
    </context>
    <context>
        <name>Table</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) on the clipboard.</source>
            <translation>
                <numerusform>%n行をクリップボードにコピーしました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>協定</translation>
        </message>
        <message>
            <source>By agreement</source>
            <translation>協定別</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Copy rows</source>
            <translation>行をコピー</translation>
        </message>
        <message numerus="yes">
            <source>Copying %n row(s)…</source>
            <translation>
                <numerusform>%n行をコピーしています…</numerusform>
            </translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日付</translation>
        </message>
        <message>
            <source>End</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>出来事</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>信頼度</translation>
        </message>
        <message>
            <source>Grade of source</source>
            <translation>出典の信頼度</translation>
        </message>
        <message>
            <source>Hide this column</source>
            <translation>この列を隠す</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>識別子</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>No event is left by these filters.</source>
            <translation>この絞り込みに合う出来事はありません。</translation>
        </message>
        <message>
            <source>Parties</source>
            <translation>当事者</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>場所</translation>
        </message>
        <message>
            <source>Put the events of each agreement together</source>
            <translation>出来事を協定ごとにまとめる</translation>
        </message>
        <message>
            <source>Sort ascending</source>
            <translation>昇順に並べ替え</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>並べ替え</translation>
        </message>
        <message>
            <source>Sort descending</source>
            <translation>降順に並べ替え</translation>
        </message>
        <message>
            <source>Sorting…</source>
            <translation>並べ替えています…</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>出典</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>段階</translation>
        </message>
        <message numerus="yes">
            <source>The first {copied} of %n row(s) are on the clipboard: filter for fewer.</source>
            <translation>
                <numerusform>%n行のうち最初の{copied}行をコピーしました。絞り込むと減らせます。</numerusform>
            </translation>
        </message>
        <message>
            <source>The other way round</source>
            <translation>逆順</translation>
        </message>
        <message>
            <source>The usual columns</source>
            <translation>標準の列</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>件名</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>重要度</translation>
        </message>
        <message>
            <source>Which columns are shown, and by which the rows are sorted</source>
            <translation>表示する列と並べ替えの基準</translation>
        </message>
        <message>
            <source>Without an agreement</source>
            <translation>協定に属さないもの</translation>
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
                <numerusform>%n件が始まる</numerusform>
            </translation>
        </message>
        <message>
            <source>As it stood at the end of {date}. Drag to another day.</source>
            <translation>{date}の終わりの時点です。ドラッグすると別の日に移ります。</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>絞り込みをすべて解除</translation>
        </message>
        <message>
            <source>Next event in {lane}: {date}</source>
            <translation>{lane}の次の出来事：{date}</translation>
        </message>
        <message>
            <source>No event passes all the filters.</source>
            <translation>すべての絞り込みに合う出来事はありません。</translation>
        </message>
        <message>
            <source>Previous event in {lane}: {date}</source>
            <translation>{lane}の前の出来事：{date}</translation>
        </message>
        <message>
            <source>This dataset has no events.</source>
            <translation>このデータセットには出来事がありません。</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>タイムライン</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ほか%n件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>By partner of {party}</source>
            <translation>{party}の相手別</translation>
        </message>
        <message>
            <source>How lanes are made</source>
            <translation>レーンの分け方</translation>
        </message>
        <message>
            <source>Lanes</source>
            <translation>レーン</translation>
        </message>
        <message>
            <source>Only the timeline has lanes</source>
            <translation>レーンがあるのはタイムラインだけです</translation>
        </message>
        <message>
            <source>View</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>built-in dataset</source>
            <translation>内蔵データセット</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>Leave the tour</source>
            <translation>ツアーを終える</translation>
        </message>
    </context>
    <context>
        <name>Trends</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n件</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreements with {country} in force</source>
            <translation>{country}との発効中の協定</translation>
        </message>
        <message>
            <source>Days from signature to entry into force, by partner, with the median</source>
            <translation>署名から発効までの日数（相手別、線は中央値）</translation>
        </message>
        <message>
            <source>Drag here to choose a period</source>
            <translation>ここをドラッグして期間を選択</translation>
        </message>
        <message>
            <source>Events per century</source>
            <translation>世紀ごとの出来事</translation>
        </message>
        <message>
            <source>Events per decade</source>
            <translation>10年ごとの出来事</translation>
        </message>
        <message>
            <source>Events per quarter</source>
            <translation>四半期ごとの出来事</translation>
        </message>
        <message>
            <source>Events per year</source>
            <translation>年ごとの出来事</translation>
        </message>
        <message>
            <source>Filtered: {filters}</source>
            <translation>絞り込み：{filters}</translation>
        </message>
        <message>
            <source>In force: {number}, {date}</source>
            <translation>発効中：{number}件、{date}</translation>
        </message>
        <message>
            <source>No agreement in force</source>
            <translation>発効中の協定はありません</translation>
        </message>
        <message>
            <source>No agreement with both dates</source>
            <translation>両方の日付がわかる協定はありません</translation>
        </message>
        <message>
            <source>No event</source>
            <translation>出来事はありません</translation>
        </message>
        <message>
            <source>Search, stage, role and period narrow events, not agreements</source>
            <translation>検索・段階・役割・期間は出来事だけを絞り込み、協定は絞り込みません</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>推移</translation>
        </message>
        <message>
            <source>and {number} more</source>
            <translation>ほか{number}</translation>
        </message>
        <message>
            <source>and {number} more: the wheel or ↑ ↓ bring them</source>
            <translation>ほか{number}：ホイールか ↑ ↓ で表示</translation>
        </message>
        <message numerus="yes">
            <source>without %n whose quarter is not known</source>
            <translation>
                <numerusform>四半期が不明の%n件を除く</numerusform>
            </translation>
        </message>
        <message>
            <source>{agreement}: {days}</source>
            <translation>{agreement}：{days}</translation>
        </message>
        <message>
            <source>{events}, {date}</source>
            <translation>{events}、{date}</translation>
        </message>
        <message>
            <source>{kind} in force: {number}, {date}</source>
            <translation>{kind}：発効中{number}件、{date}</translation>
        </message>
        <message>
            <source>{kind}: {number}, {date}</source>
            <translation>{kind}：{number}件、{date}</translation>
        </message>
        <message numerus="yes">
            <source>{least} to %n day(s)</source>
            <translation>
                <numerusform>{least}～%n日</numerusform>
            </translation>
        </message>
        <message>
            <source>{title}, {without}</source>
            <translation>{title}（{without}）</translation>
        </message>
        <message>
            <source>{title}: trends</source>
            <translation>{title}：推移</translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message numerus="yes">
            <source>%n attributed view(s)</source>
            <translation>
                <numerusform>論者の見解 %n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n borne out</source>
            <translation>
                <numerusform>裏付けあり %n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n imprecise</source>
            <translation>
                <numerusform>不正確 %n件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not borne out</source>
            <translation>
                <numerusform>裏付けなし %n件</numerusform>
            </translation>
        </message>
        <message>
            <source>Attributed view</source>
            <translation>見解</translation>
        </message>
        <message>
            <source>Borne out by the record</source>
            <translation>記録で裏付けあり</translation>
        </message>
        <message>
            <source>Imprecise</source>
            <translation>不正確</translation>
        </message>
        <message>
            <source>Not borne out by the record</source>
            <translation>記録で裏付けなし</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>A view that has this name already is replaced.</source>
            <translation>同じ名前の表示は置き換えられます。</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>適用</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>テキストとしてコピー</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Milepost views (*.milepost-view)</source>
            <translation>Milepostの表示 (*.milepost-view)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>No view has been saved yet: Ctrl+S saves the one shown.</source>
            <translation>保存した表示はまだありません。Ctrl+Sで現在の表示を保存できます。</translation>
        </message>
        <message>
            <source>Open a view</source>
            <translation>表示を開く</translation>
        </message>
        <message>
            <source>Rename the view</source>
            <translation>表示の名前を変更</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>名前を変更…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save as a file…</source>
            <translation>ファイルとして保存…</translation>
        </message>
        <message>
            <source>Save the view as a file</source>
            <translation>表示をファイルとして保存</translation>
        </message>
        <message>
            <source>Save this view</source>
            <translation>この表示を保存</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>保存した表示</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>保存しました：{path}</translation>
        </message>
        <message>
            <source>The time, lanes, filters, lens and selection as they are now.</source>
            <translation>現在の期間、レーン、絞り込み、レンズ、選択を保存します。</translation>
        </message>
        <message>
            <source>The view is on the clipboard as text.</source>
            <translation>表示をテキストとしてクリップボードにコピーしました。</translation>
        </message>
        <message>
            <source>There is no view on the clipboard; “Copy as text” in the saved views does that.</source>
            <translation>クリップボードに表示がありません。「保存した表示」の「テキストとしてコピー」を使ってください。</translation>
        </message>
        <message>
            <source>This dataset does not have: {names}.</source>
            <translation>このデータセットにないもの：{names}。</translation>
        </message>
        <message>
            <source>This view asks for what this version does not know, which was left out: {names}.</source>
            <translation>このバージョンで扱えないため適用しなかった項目：{names}。</translation>
        </message>
        <message>
            <source>This view searches; it is shown as soon as the search is ready.</source>
            <translation>この表示は検索を含みます。検索の準備ができしだい表示します。</translation>
        </message>
        <message>
            <source>This view was made of another dataset; this one does not have: {names}.</source>
            <translation>この表示は別のデータセットで作られました。このデータセットにないもの：{names}。</translation>
        </message>
        <message>
            <source>View</source>
            <translation>表示</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ほか%n件</numerusform>
            </translation>
        </message>
        <message>
            <source>“{file}” can't be read: {reason}.</source>
            <translation>「{file}」を読み込めません：{reason}。</translation>
        </message>
        <message>
            <source>“{file}” holds no view of Milepost.</source>
            <translation>「{file}」にはMilepostの表示が含まれていません。</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Click a sign or a bar: the right side tells what happened and who says so.</source>
            <translation>印または帯をクリックすると、何が起きたか、誰がそう伝えているかが右側に表示されます。</translation>
        </message>
        <message>
            <source>Close the first steps</source>
            <translation>「はじめに」を閉じる</translation>
        </message>
        <message>
            <source>Look closer</source>
            <translation>詳しく見る</translation>
        </message>
        <message>
            <source>Narrow down</source>
            <translation>絞り込む</translation>
        </message>
        <message>
            <source>Press + and − : time zooms in and out. Drag to move.</source>
            <translation>＋キーと－キーで時間軸を拡大・縮小します。ドラッグで移動します。</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>読む</translation>
        </message>
        <message>
            <source>Tick countries and types at the left, or search: what fits stays.</source>
            <translation>左側で国・機関や種類を選ぶか検索すると、該当するものだけが残ります。</translation>
        </message>
        <message>
            <source>Turn the wheel over the canvas: time zooms about the pointer. Drag to move.</source>
            <translation>図の上でホイールを回すと、ポインターを中心に時間軸が拡大・縮小します。ドラッグで移動します。</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>No earlier event.</source>
            <translation>これより前の出来事はありません。</translation>
        </message>
        <message>
            <source>No later event.</source>
            <translation>これより後の出来事はありません。</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>保存しました：{path}</translation>
        </message>
        <message>
            <source>Select an event first: a footnote gives its sources.</source>
            <translation>先に出来事を選択してください。脚注にはその出典が入ります。</translation>
        </message>
        <message>
            <source>The file is still being read and checked; nothing is copied or exported before.</source>
            <translation>ファイルはまだ読み込み・確認中です。終わるまでコピーや書き出しはできません。</translation>
        </message>
        <message>
            <source>The footnote is on the clipboard.</source>
            <translation>脚注をクリップボードにコピーしました。</translation>
        </message>
        <message>
            <source>The image is on the clipboard.</source>
            <translation>画像をクリップボードにコピーしました。</translation>
        </message>
    </context>
</TS>
