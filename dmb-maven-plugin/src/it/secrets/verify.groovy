// Without the line in which Maven 4 itself tells under -X how it was started.
def log = new File(basedir, 'build.log').readLines().findAll { !it.startsWith('Command line: ') }.join('\n')
def says = { text -> assert log.contains(text) : "not in build.log: $text" }

says '[DEBUG]   (f) password = ***'
says '[DEBUG]   (f) url = jdbc:h2:./shop;PASSWORD=***'
says 'Wrong user name or password'
assert log.count('BUILD SUCCESS') == 1
assert !log.contains('canary') : 'a password in build.log'
assert !new File(basedir, 'target/dmb/report.json').text.contains('canary')
